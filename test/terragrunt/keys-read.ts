import type { ModuleInterface } from './module-interface.ts';
import { type Attribute, type Constraint, objectOf } from './type-constraint.ts';

/**
 * A variable that is a map of maps of texts, as the type that the code of its module reads: `var.made["dns"].zone_id`.
 * What a file reads is needed when an input is given that the file declares, unless the code asks with lookup().
 */
export function keysRead(module: ModuleInterface, variable: string, inputs: readonly string[]): Constraint {
  const reads = [...module.texts].flatMap(([file, text]) => {
    const isUsed = inputs.some(name => name !== variable && module.variables.get(name)?.file === file);
    return readsIn(text, variable).map(read => ({ ...read, isNeeded: isUsed && !read.isAsked }));
  });
  const keys = [...new Set(reads.map(({ key }) => key))];
  return objectOf(keys.map(key => [key, keyOf(reads.filter(read => read.key === key))]));
}

interface Read {
  readonly key: string;
  /** None where all of a key is read. */
  readonly attribute?: string;
  /** Whether the code asks whether it is there. */
  readonly isAsked: boolean;
}

function readsIn(text: string, variable: string): Read[] {
  const all: readonly (readonly [RegExp, boolean])[] = [
    [new RegExp(`(?<!lookup\\()var\\.${variable}\\["(\\w+)"\\]\\.(\\w+)`, 'g'), false],
    [new RegExp(`lookup\\(var\\.${variable}\\["(\\w+)"\\], "(\\w+)"`, 'g'), true],
    [new RegExp(`lookup\\(var\\.${variable}, "(\\w+)"`, 'g'), true],
  ];
  return all.flatMap(([pattern, isAsked]) =>
    [...text.matchAll(pattern)].map(([, key = '', attribute]) => ({
      key,
      isAsked,
      ...(attribute ? { attribute } : {}),
    })),
  );
}

const text: Constraint = { kind: 'string' };

type Needed = Read & { readonly isNeeded: boolean };

function keyOf(reads: readonly Needed[]): Attribute {
  const isOptional = !reads.some(({ isNeeded }) => isNeeded);
  const isWhole = reads.some(({ attribute }) => attribute === undefined);
  return { isOptional, type: isWhole ? { kind: 'map', of: text } : objectOf(attributesOf(reads)) };
}

function attributesOf(reads: readonly Needed[]): [string, Attribute][] {
  const names = [...new Set(reads.flatMap(({ attribute }) => attribute ?? []))];
  const isNeeded = (name: string) => reads.some(read => read.attribute === name && read.isNeeded);
  return names.map(name => [name, { type: text, isOptional: !isNeeded(name) }]);
}
