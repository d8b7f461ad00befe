import { beforeAll, expect, it } from '@jest/globals';
import type { OutputFile } from '../../src/generate/output.ts';
import { exampleText, generated } from '../cases.ts';
import { mockDefaults } from '../roots/mock-defaults.ts';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { knowingEnvironment } from '../terraform/harness/schema-provider.ts';
import { appliedByTerraform, appliedByTerragrunt } from './equivalence-applied.ts';
import { plannedByTerraform, plannedByTerragrunt } from './equivalence-planned.ts';
import { ofRoots, ofUnits, type Resources } from './equivalence-resources.ts';

// What the plans of an apply say is what it made: the states were empty.
describeWith(['terragrunt'], 'production on three clouds, applied by either engine against recorded schemas,', () => {
  const environment = 'environments/prod';
  let expected: Resources;
  let made: Resources;

  beforeAll(async () => {
    const [roots, units] = await Promise.all([filesOf('three-clouds'), filesOf('three-clouds-terragrunt')]);
    const as = await knowingEnvironment(await mockDefaults(roots));
    expected = ofRoots(await appliedByTerraform(roots, environment, as));
    made = ofUnits(await appliedByTerragrunt(units, environment, as));
  }, 300_000);

  it('has the same resources in each module, guards among them', () => {
    expect(addressesIn(made)).toEqual(addressesIn(expected));
    expect(made.size).toBeGreaterThan(20);
  });

  it('has the same values in each resource', () => {
    expect(valuesIn(made)).toEqual(valuesIn(expected));
  });
});

describeWith(['terragrunt'], 'an environment on AWS, planned by either engine before anything is applied,', () => {
  it('has the same resources in each module', async () => {
    const environment = 'environments/dev';
    const [roots, units] = await Promise.all([filesOf('aws-standard'), filesOf('aws-standard-terragrunt')]);
    const expected = addressesIn(ofRoots(await plannedByTerraform(roots, environment)));
    expect(addressesIn(ofUnits(await plannedByTerragrunt(units, environment)))).toEqual(expected);
  }, 120_000);
});

async function filesOf(name: string): Promise<OutputFile[]> {
  return [...(await generated(exampleText(name))).values()];
}

function valuesIn(resources: Resources): object {
  return Object.fromEntries([...resources].map(([unit, own]) => [unit, Object.fromEntries(own)]));
}

function addressesIn(resources: Resources): object {
  return Object.fromEntries([...resources].map(([unit, own]) => [unit, [...own.keys()].sort()]));
}
