import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelKey, resourceLabels } from '../../src/answers/labels.ts';
import { regionsIn } from '../../src/answers/regions.ts';
import type { Repository } from '../../src/answers/repository.ts';
import { environmentNameProblem } from '../../src/answers/rules/environments.ts';
import type { Tree } from '../../src/answers/tree.ts';
import { serverName, storageAccountName, vaultName } from '../../src/compose/azure/names.ts';
import { acceptedTree } from './build.ts';

// safety.md B and azure-gcp.md section 7, said again here because the schema and the code are what is tested.
const rules = {
  storageAccount: /^[a-z0-9]{3,24}$/,
  vault: /^(?!.*--)[a-z](?=.{2,23}$)[a-z0-9-]*[a-z0-9]$/,
  container: /^(?!.*--)[a-z0-9](?=.{2,62}$)[a-z0-9-]*[a-z0-9]$/,
  resourceGroup: /^[\w().-]{0,89}[\w()-]$/,
  server: /^(?!.*--)[a-z0-9](?=.{2,62}$)[a-z0-9-]*[a-z0-9]$/,
  bucket: /^(?!goog)(?!.*google)[a-z0-9](?=.{2,62}$)[a-z0-9-]*[a-z0-9]$/,
  label: /^[\p{Ll}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u,
  labelValue: /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u,
};

const lower = 'abcdefghijklmnopqrstuvwxyz';
const word = (units: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...units), minLength, maxLength });
const project = fc.oneof(
  word(`${lower}0123456789-`, 2, 20).filter(name => /^(?!.*--)[a-z][a-z0-9-]*[a-z0-9]$/.test(name)),
  fc.constantFrom('google-x', 'goog', 'abcdefghijklmnopqrst', 'a-b-c-d-e-f-g-h-i-jk'),
);
const environment = fc.oneof(
  word(lower, 2, 10).filter(name => name !== 'prototype' && !environmentNameProblem(name)),
  fc.constantFrom('abcdefghij', 'a123456789'),
);
const setting = fc.record({
  project,
  names: fc.uniqueArray(environment, { minLength: 5, maxLength: 5 }),
  azure: fc.constantFrom(...Object.keys(regionsIn('azure'))),
  gcp: fc.constantFrom(...Object.keys(regionsIn('gcp'))),
});
type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

function repositoryOf({ project: name, names, azure, gcp }: Setting): Repository {
  const clouds: Tree = { azure: { regions: { [azure]: {} } }, gcp: { regions: { [gcp]: {} } } };
  const environments = Object.fromEntries(names.map(one => [one, { profile: 'dev', ...clouds }]));
  return acceptedTree({ project: { name }, environments }).repository;
}

/** Every name that must be unique in a whole cloud, by what it is the name of. */
function globalNames(repository: Repository, region: string): Record<string, string[]> {
  const owners = repository.environments.map(own => ({ repository, environment: own, region }));
  const states = repository.environments.map(({ state }) => state);
  return {
    storageAccount: [
      ...states.map(({ azure }) => `${azure.storageAccount}`),
      ...owners.map(owner => storageAccountName(owner, 'flowLogs')),
    ],
    vault: [...states.map(({ azure }) => `${azure.vault}`), ...owners.map(owner => vaultName(owner, 'secrets'))],
    server: owners.map(owner => serverName(owner, 'database')),
    bucket: states.map(({ gcp }) => `${gcp.bucket}`),
    resourceGroup: states.map(({ azure }) => `${azure.resourceGroup}`),
  };
}

it('5,000 environments on Azure and Google Cloud have names that are legal, unlike each other, and the same again', () => {
  fc.assert(
    fc.property(setting, chosen => {
      const found = globalNames(repositoryOf(chosen), chosen.azure);
      for (const [kind, names] of Object.entries(found)) {
        expect(names.filter(name => !rules[kind as keyof typeof rules].test(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
      }
      expect(globalNames(repositoryOf(chosen), chosen.azure)).toEqual(found);
    }),
    { numRuns: 1000 },
  );
});

describe('names of one purpose', () => {
  const chosen: Setting = { project: 'acme', names: ['dev', 'qa'], azure: 'westeurope', gcp: 'europe-west1' };

  it('differ between regions of an environment', () => {
    const repository = repositoryOf(chosen);
    const { vault: here = [] } = globalNames(repository, 'westeurope');
    const { vault: there = [] } = globalNames(repository, 'northeurope');
    expect(here.at(-1)).not.toBe(there.at(-1));
  });

  it('say whose they are', () => {
    const { storageAccount, server, bucket } = globalNames(repositoryOf(chosen), 'westeurope');
    expect(storageAccount?.[0]).toMatch(/^acmedevtf[0-9a-f]{8}$/);
    expect(server?.[0]).toMatch(/^acme-dev-db-[0-9a-f]{8}$/);
    expect(bucket?.[0]).toMatch(/^acme-dev-tfstate-[0-9a-f]{8}-europe-west1$/);
  });
});

describe('labels of Google Cloud', () => {
  it.each([
    ['CostCenter', 'cost-center'],
    ['ManagedBy', 'managed-by'],
    ['Data', 'data'],
    ['team:platform', 'team-platform'],
    ['42', 'tag-42'],
    ['Größe', 'größe'],
  ])('%s is the label %s', (key, label) => {
    expect(labelKey(key)).toBe(label);
  });

  it('are legal whatever the tags are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(fc.dictionary(text, text), tags => {
        const labels = Object.entries(resourceLabels(tags));
        expect(labels.filter(([key]) => !rules.label.test(key))).toEqual([]);
        expect(labels.filter(([, value]) => !rules.labelValue.test(value))).toEqual([]);
      }),
    );
  });
});
