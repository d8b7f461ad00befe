import { beforeAll, expect, it } from '@jest/globals';
import { exampleText, generated } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { knowingEnvironment } from '../terraform/harness/schema-provider.ts';
import type { Ran } from '../terraform/harness/terraform.ts';
import { rootFolders } from './folders.ts';
import { journeys, type RootJourney } from './journey.ts';
import { localRepository } from './local-repository.ts';
import { mockDefaults } from './mock-defaults.ts';

const files = [...(await generated(exampleText('three-clouds'))).values()];
const production = rootFolders(files.map(({ path }) => path)).filter(folder => /\/prod(?:\/|$)/.test(folder));

describeWithTerraform('production on three clouds, against recorded schemas', () => {
  let roots: readonly RootJourney[];

  beforeAll(async () => {
    const environment = await knowingEnvironment(await mockDefaults(files));
    roots = await journeys(localRepository(files, production), environment);
  }, 300_000);

  // What did not end as it should, with what it said.
  const others = (step: (root: RootJourney) => Ran | undefined, exitCode: number) =>
    roots
      .map(root => ({ folder: root.folder, ran: step(root) }))
      .filter(({ ran }) => ran !== undefined && ran.exitCode !== exitCode)
      .map(({ folder, ran }) => `${folder}: ${ran?.stderr || ran?.stdout}`);

  it('has the same roots on each', () => {
    expect(roots.map(({ folder }) => folder).sort()).toEqual(production);
    const on = (cloud: string) =>
      production.filter(folder => folder.includes(`/${cloud}/`)).map(folder => folder.split('/').at(-1));
    expect(on('azure')).toEqual(on('aws'));
    expect(on('gcp')).toEqual(on('aws'));
  });

  it('is applied root by root, each with what the others gave it', () => {
    expect(others(({ init }) => init, 0)).toEqual([]);
    expect(others(({ apply }) => apply, 0)).toEqual([]);
  });

  it('leaves nothing to do', () => {
    expect(others(({ again }) => again, 0)).toEqual([]);
  });

  it('is not destroyed where it is protected', () => {
    const refused = roots.filter(root => root.refused !== undefined);
    expect(refused.map(({ folder }) => folder)).toEqual(expect.arrayContaining(production.filter(isGuarded)));
    expect(others(root => root.refused, 1)).toEqual([]);
    expect(refused.map(root => root.refused?.stderr)).toEqual(
      refused.map(() => expect.stringMatching(/prevent_destroy/)),
    );
  });

  it('is destroyed without a rest once the protection is lifted', () => {
    expect(others(({ destroy }) => destroy, 0)).toEqual([]);
    const environments = roots.filter(({ folder }) => folder.startsWith('environments/'));
    expect(environments.map(({ left }) => left)).toEqual(environments.map(() => ''));
  });
});

function isGuarded(folder: string): boolean {
  return /^bootstrap\/|\/(?:cluster|data|network|secrets)$/.test(folder);
}
