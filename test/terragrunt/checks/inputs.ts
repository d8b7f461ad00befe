import { getIn, type Json, type Path } from '../../../src/answers/tree.ts';
import { misfits, strays } from '../fit.ts';
import { computedIn, expressionOf, named } from '../hcl-value.ts';
import { inside } from '../type-constraint.ts';
import type { ReadUnit } from '../unit-tree.ts';

/** What a unit gives to its module: no more and no less than the module takes, and nothing that is worked out here. */
export function inputFaults(unit: ReadUnit): string[] {
  const { inputs, module } = unit;
  const needed = [...module.variables].filter(([, { isRequired }]) => isRequired);
  return [
    ...needed.filter(([name]) => !Object.hasOwn(inputs, name)).map(([name]) => `inputs lack ${name}`),
    ...Object.entries(inputs).flatMap(([name, value]) => valueFaults(unit, name, value)),
    ...computedIn(inputs).flatMap(({ path, value }) => expressionFaults(unit, path, value)),
  ];
}

function valueFaults({ module }: ReadUnit, name: string, value: Json): string[] {
  const variable = module.variables.get(name);
  if (variable === undefined) return [`inputs.${name} is no variable of ${module.folder}`];
  const input = { value, name: `inputs.${name}` };
  const unknown = strays(input, [variable.type]).map(stray => `${stray} is dropped by ${module.folder}`);
  return [...misfits(input, variable.type), ...unknown];
}

function expressionFaults(unit: ReadUnit, path: Path, value: string): string[] {
  const name = `inputs.${named(path)}`;
  const expression = expressionOf(value) ?? '';
  if (/^dependency\.\w+\.outputs(?:\.\w+)*$/.test(expression)) return [];
  const [, fact] = /^include\.root\.locals\.([\w.]+)$/.exec(expression) ?? [];
  return fact === undefined ? [`${name} is worked out: ${value}`] : factFaults(unit, path, fact);
}

function factFaults({ module, rootLocals }: ReadUnit, path: Path, fact: string): string[] {
  const [variable = '', ...rest] = path;
  const type = module.variables.get(String(variable))?.type;
  const value = getIn(rootLocals, fact.split('.'));
  if (value === undefined) return [`inputs.${named(path)} is a fact that is nowhere: ${fact}`];
  return type ? misfits({ value, name: `inputs.${named(path)}` }, rest.reduce(inside, type)) : [];
}
