import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { exampleText, generated, textOf } from '../cases.ts';
import { answerMatrix } from '../roots/answer-matrix.ts';
import { cloudMatrix } from '../roots/cloud-matrix.ts';
import type { Call, Calls, Files } from './equivalence-call.ts';
import { inOwnUnit } from './equivalence-own-unit.ts';
import { terraformCalls } from './equivalence-terraform.ts';
import { terragruntCalls } from './equivalence-terragrunt.ts';

const seed = Number(process.env.MATRIX_SEED ?? 1);

const pairs = ['aws-standard', 'three-clouds'].map(name => ({
  name,
  terraform: exampleText(name),
  terragrunt: exampleText(`${name}-terragrunt`),
}));

const examples = ['aws-minimal', 'aws-everything', 'aws-alternatives', 'azure-standard', 'gcp-standard'];

const others = [
  ...examples.map(name => ({ name, text: exampleText(name) })),
  ...answerMatrix(seed).slice(0, 3),
  ...cloudMatrix(seed).slice(0, 4),
].map(({ name, text }) => ({
  name,
  terraform: withEngine(text, 'terraform'),
  terragrunt: withEngine(text, 'terragrunt'),
}));

function withEngine(text: string, engine: string): string {
  return JSON.stringify({ ...parse(text), engine });
}

const cases = await Promise.all(
  [...pairs, ...others].map(async ({ name, terraform, terragrunt }) => {
    const [roots, units] = await Promise.all([generated(terraform), generated(terragrunt)]);
    return { name, roots, units, expected: await terraformCalls(roots), calls: await terragruntCalls(units) };
  }),
);

const aspects = ['source', 'inputs', 'providers', 'state', 'versions', 'guard'] as const;

describe.each(cases)('the engines, for the answers of $name,', ({ roots, units, expected, calls }) => {
  it('have the same modules and the same bootstrap', () => {
    expect(modulesIn(units)).toEqual(modulesIn(roots));
  });

  it('call the same modules for each environment, cloud and region', () => {
    expect([...calls.keys()].sort()).toEqual([...expected.keys()].sort());
    expect(calls.size).toBeGreaterThan(0);
  });

  it.each(aspects)('agree on the %s of each call', aspect => {
    expect(each(calls, call => call[aspect])).toEqual(
      each(expected, (call, unit) => inOwnUnit(call[aspect], call.leaf, unit)),
    );
  });
});

function modulesIn(files: Files): object {
  const own = [...files].filter(([path]) => /^(?:modules|bootstrap)\//.test(path));
  return Object.fromEntries(own.map(([path, file]) => [path, textOf(file)]));
}

function each(calls: Calls, look: (call: Call, unit: string) => unknown): object {
  return Object.fromEntries([...calls].map(([unit, call]) => [unit, look(call, unit)]));
}
