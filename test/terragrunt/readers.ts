import { computedIn, expressionOf } from './hcl-value.ts';
import { keysRead } from './keys-read.ts';
import { any, type Constraint, inside, objectOf } from './type-constraint.ts';
import { type OutputReference, outputsBesideInputs, outputsIn } from './unit.ts';
import type { ReadUnit } from './unit-tree.ts';

/** A place that names outputs of a dependency. */
interface Reader {
  /** What is taken there, as a type of all outputs. */
  readonly taken: Constraint;
  /** What cannot be missing there. */
  readonly needed: Constraint;
}

/** What a unit reads of a dependency. */
export function readersOf(unit: ReadUnit, dependency: string): Reader[] {
  const inInputs = computedIn(unit.inputs).flatMap(({ path: [variable = '', ...rest], value }) => {
    const types = typesOf(unit, String(variable)).map(type => rest.reduce(inside, type));
    return outputsIn(expressionOf(value) ?? '').map(reference => ({ reference, types }));
  });
  const beside = outputsBesideInputs(unit).map(reference => ({ reference, types: [any] }));
  return [...inInputs, ...beside]
    .filter(({ reference }) => reference.dependency === dependency)
    .map(({ reference, types: [taken = any, needed = taken] }) => {
      return { taken: wrapped(reference, taken), needed: wrapped(reference, needed) };
    });
}

// A map of anything says less than the code that looks things up in it.
function typesOf({ module, inputs }: ReadUnit, name: string): Constraint[] {
  const { type = any } = module.variables.get(name) ?? {};
  return type.kind === 'map' ? [type, keysRead(module, name, Object.keys(inputs))] : [type];
}

function wrapped({ attributes }: OutputReference, type: Constraint): Constraint {
  return attributes.reduceRight((inner, name) => objectOf([[name, { type: inner, isOptional: false }]]), type);
}
