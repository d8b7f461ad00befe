import { isTree, type Json } from '../../src/answers/tree.ts';
import { expressionOf, isLive, parsedValue } from './hcl-value.ts';
import { any, type Constraint, inside, loosened, objectOf } from './type-constraint.ts';

type TypeOf = (variable: string) => Constraint;

/**
 * What an expression is, as far as that is plain from its text: a literal, an object or list of such, a comprehension, a
 * variable handed on, an id. Anything else is any. Attributes are optional: a mock need not have all.
 */
export async function outputShape(value: Json, typeOf: TypeOf): Promise<Constraint> {
  if (Array.isArray(value)) return { kind: 'list', of: any };
  if (isTree(value)) return objectShape(Object.entries(value), typeOf);
  const expression = expressionOf(value);
  if (expression !== undefined) return expressionShape(expression, typeOf);
  return typeof value === 'string' ? { kind: 'string' } : literalShape(value);
}

function literalShape(value: number | boolean | null): Constraint {
  if (value === null) return any;
  return { kind: typeof value === 'number' ? 'number' : 'bool' };
}

async function objectShape(entries: readonly [string, Json][], typeOf: TypeOf): Promise<Constraint> {
  // A key that is computed makes a map of it.
  if (entries.some(([key]) => isLive(key))) return { kind: 'map', of: any };
  const attributes = entries.map(async ([key, value]) => {
    return [key, { type: await outputShape(value, typeOf), isOptional: true }] as const;
  });
  return objectOf(await Promise.all(attributes));
}

async function expressionShape(expression: string, typeOf: TypeOf): Promise<Constraint> {
  const body = comprehension(expression);
  if (body) return { kind: 'map', of: await outputShape(await parsedValue(body.value), typeOf) };
  if (/^\[|^(?:keys|toset|values)\(/.test(expression)) return { kind: 'list', of: any };
  const [, variable, ...attributes] = /^var((?:\.\w+)+)$/.exec(expression)?.[1]?.split('.') ?? [];
  if (variable !== undefined) return loosened(attributes.reduce(inside, typeOf(variable)));
  return /^[a-z]+_\w+\.\w+(?:\["[^"]+"\])?\.(?:arn|id|name)$/.test(expression) ? { kind: 'string' } : any;
}

/** What an output is where it is anything: without `… == null ? null :` before it. */
export async function presentValue(value: Json): Promise<Json> {
  const [, present] = /^\S+ == null \? null : (\{[\s\S]*\})$/.exec(expressionOf(value) ?? '') ?? [];
  return present === undefined ? value : parsedValue(present);
}

/** The parts of `{ for key, item in collection : key => value }`. */
export interface Comprehension {
  readonly key: string;
  readonly item: string;
  readonly collection: string;
  readonly value: string;
}

/** Takes a comprehension of a map apart, one that names each element by its key. */
export function comprehension(expression: string): Comprehension | undefined {
  const pattern = /^\{\s*for (\w+), (\w+) in (\S+) :\s+\1 => ([\s\S]+?)(?: if [^{}]+)?\s*\}$/;
  const [, key, item, collection, value] = pattern.exec(expression) ?? [];
  if (!key || !item || !collection || !value) return undefined;
  return { key, item, collection, value };
}
