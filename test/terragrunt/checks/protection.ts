import { getIn, type Json } from '../../../src/answers/tree.ts';
import { bodiesOf, expressionOf, parsedTree } from '../hcl-value.ts';
import type { ModuleInterface } from '../module-interface.ts';
import { comprehension } from '../output-shape.ts';
import type { ReadUnit, UnitTree } from '../unit-tree.ts';

/** A protected.tf lies where Terraform has one, names what is in the module, and guards the same. */
export async function protectionFaults(unit: ReadUnit, { files, terraform }: UnitTree): Promise<string[]> {
  const [own, other] = [files, terraform].map(all => all.get(`${unit.path}/protected.tf`));
  if (own === undefined) return other === undefined ? [] : ['protected.tf is missing'];
  if (other === undefined) return ['protected.tf guards what Terraform does not guard'];
  const guard = await guardIn(own);
  const wanted = (await guardIn(other)).guarded.map(expression => inModule(expression, unit.module));
  const unknown = namesIn(own).filter(name => !unit.module.declared.has(name));
  const isSame = shown(guard.guarded) === shown(wanted);
  return [
    ...(guard.isKept ? [] : ['protected.tf prevents nothing']),
    ...unknown.map(name => `protected.tf names ${name}, which ${unit.module.folder} does not have`),
    ...(isSame ? [] : [`protected.tf guards ${shown(guard.guarded)} and Terraform ${shown(wanted)}`]),
  ];
}

async function guardIn(text: string): Promise<{ isKept: boolean; guarded: string[] }> {
  const [body = {}] = bodiesOf(getIn(await parsedTree(text), ['resource', 'terraform_data', 'protected']));
  const [lifecycle = {}] = bodiesOf(body.lifecycle);
  return { isKept: lifecycle.prevent_destroy === true, guarded: expressionsIn(body.triggers_replace) };
}

function expressionsIn(value: Json | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(item => expressionOf(item) ?? []);
}

function namesIn(text: string): string[] {
  return [...new Set(text.match(/\b(?:aws|azurerm|google)_\w+\.\w+|\blocal\.\w+/g))];
}

// What an output of the module is that a root reads as `module.secrets.keys.data.id`.
function inModule(expression: string, { outputs }: ModuleInterface): string {
  const [, , name = '', ...path] = expression.split('.');
  return partOf(outputs.get(name), path) ?? `nothing, for ${expression} is no output`;
}

function partOf(value: Json | undefined, [key, ...rest]: readonly string[]): string | undefined {
  const expression = expressionOf(value);
  if (key === undefined) return expression;
  const body = comprehension(expression ?? '');
  if (!body) return partOf(getIn(value, [key]), rest);
  const [attribute = ''] = rest;
  const pattern = new RegExp(`\\b${attribute}\\s*=\\s*${body.item}((?:\\.\\w+)+)`);
  const [, found] = pattern.exec(body.value) ?? [];
  return found && `${body.collection}["${key}"]${found}`;
}

function shown(expressions: readonly string[]): string {
  return expressions.map(plain).join(', ');
}

// The output of a database is one of two lists, of which a guard takes both as they are.
function plain(expression: string): string {
  const packed = expression.replace(/\s+/g, ' ').replaceAll(/([[(]) | ?,? (?=[)\]])/g, '$1');
  return packed.replace(/^one\((.*)\)$/, '$1');
}
