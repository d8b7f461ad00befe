import { isTree, type Json } from '../../src/answers/tree.ts';
import { isLive } from './hcl-value.ts';
import { type Constraint, inside } from './type-constraint.ts';

/** A value, and how a finding names it. */
export interface Named {
  readonly value: Json;
  readonly name: string;
}

/** Where a value is not what a type asks for. Terraform would turn a number into a text; here it has to be one. */
export function misfits({ value, name }: Named, type: Constraint): string[] {
  if (value === null || isLive(value)) return [];
  if (!isOfKind[type.kind](value)) return [`${name} is no ${type.kind}`];
  const inner = partsOf({ value, name }).flatMap(({ key, ...part }) => misfits(part, inside(type, key)));
  return [...missingIn(value, type).map(part => `${name} lacks ${part}`), ...inner];
}

const isOfKind: Readonly<Record<Constraint['kind'], (value: Json) => boolean>> = {
  any: () => true,
  bool: value => typeof value === 'boolean',
  number: value => typeof value === 'number',
  string: value => typeof value === 'string',
  list: Array.isArray,
  set: Array.isArray,
  tuple: Array.isArray,
  map: isTree,
  object: isTree,
};

function partsOf({ value, name }: Named): (Named & { key: string | number })[] {
  if (Array.isArray(value)) return value.map((item, key) => ({ key, value: item, name: `${name}[${key}]` }));
  return isTree(value)
    ? Object.entries(value).map(([key, item]) => ({ key, value: item, name: `${name}.${key}` }))
    : [];
}

function missingIn(value: Json, type: Constraint): string[] {
  const needed = type.kind === 'object' ? [...type.attributes].filter(([, { isOptional }]) => !isOptional) : [];
  const items = type.kind === 'tuple' ? [...type.of.keys()].map(String) : [];
  return [...needed.map(([key]) => key), ...items].filter(key => !Object.hasOwn(Object(value), key));
}

/** Attributes of a value that none of the types has: Terraform drops them without a word. */
export function strays(named: Named, types: readonly Constraint[]): string[] {
  return partsOf(named).flatMap(({ key, ...part }) => {
    const inner = types.filter(type => has(type, key)).map(type => inside(type, key));
    return inner.length === 0 ? [part.name] : strays(part, inner);
  });
}

function has(type: Constraint, key: string | number): boolean {
  return type.kind !== 'object' || type.attributes.has(String(key));
}
