import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clouds } from '../../schema/clouds.ts';
import { readDataFile } from '../../schema/data-file.ts';
import { regionsOf } from '../../src/answers/repository.ts';
import { compose, targetPath } from '../../src/compose/compose.ts';
import type { Feature } from '../../src/compose/feature.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { leafFile } from '../../src/compose/leaf.ts';
import { templatesOf } from '../../src/compose/template-tree.ts';
import { checkedAnswers, exampleText, goldenCases, repositoryRoot } from '../cases.ts';

const engines = ['terraform', 'terragrunt'] as const;
const features = await loadFeatures();
// Whatever engine an example names: each has to show what the other one shows.
const answered = goldenCases
  .filter(name => !name.endsWith('-terragrunt'))
  .map(name => ({ name, repository: checkedAnswers(exampleText(name)).repository }));
const cases = engines.flatMap(engine =>
  answered.map(({ name, repository }) => {
    const own = { ...repository, engine };
    return { name, engine, repository: own, paths: new Set([...compose(own, features)].map(({ path }) => path)) };
  }),
);
const templates = join(repositoryRoot, 'templates');

describe.each(features.map(feature => [feature.id, feature] as const))('feature %s', (id, feature: Feature) => {
  it('is named like its descriptor and has a folder of templates', () => {
    expect(existsSync(join(repositoryRoot, 'schema', 'features', `${id}.ts`))).toBe(true);
    expect(templatesOf(feature.engine ?? 'terraform', feature.folder).length).toBeGreaterThan(0);
  });

  it.each(engines.filter(engine => (feature.engine ?? engine) === engine))(
    'satisfies requirements that exist, each by a file of its own that an example of %s has',
    engine => {
      const known = readDataFile<Record<string, string>>('requirements.json');
      expect(Object.keys(feature.satisfies).length).toBeGreaterThan(0);
      for (const [requirement, evidence] of Object.entries(feature.satisfies)) {
        const target = typeof evidence === 'string' ? evidence : evidence.file;
        expect(Object.keys(known)).toContain(requirement);
        const shown = cases.filter(one => one.engine === engine).some(one => shows(one, target));
        expect([requirement, target, shown]).toEqual([requirement, target, true]);
      }
    },
  );

  it('names tests that exist', () => {
    expect(feature.provenBy.length).toBeGreaterThan(0);
    for (const test of feature.provenBy) expect([test, existsSync(join(repositoryRoot, test))]).toEqual([test, true]);
  });
});

function shows({ engine, repository, paths }: (typeof cases)[number], target: string): boolean {
  return repository.environments.some(environment =>
    regionsOf(environment).some(place => paths.has(leafFile(engine, targetPath(target, { environment, ...place })))),
  );
}

describe('the registry', () => {
  it('has every id and folder once, and a feature for every folder of templates', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    expect(new Set(features.map(({ folder }) => folder)).size).toBe(features.length);
    const tops = ['addons', ...clouds, ...clouds.map(cloud => `${cloud}/addons`), 'license'].filter(top =>
      existsSync(join(templates, 'terraform', top)),
    );
    const nested = engines.flatMap(engine => tops.flatMap(top => foldersIn(engine, top)));
    const folders = ['app-gateway', 'app-template', 'common', 'terragrunt', ...nested];
    const expected = new Set(folders.filter(folder => !tops.includes(folder)));
    expect(features.map(({ folder }) => folder).sort()).toEqual([...expected].sort());
  });

  it.each(cases)('makes every path of $name with $engine once, whatever the case of letters', ({ repository }) => {
    const own = [...compose(repository, features)].map(({ path }) => path.toLowerCase());
    expect(new Set(own).size).toBe(own.length);
  });

  it.each(answered.map(({ name }) => name))('says with Terragrunt what it says with Terraform, for %s', name => {
    const [terraform, terragrunt] = cases.filter(one => one.name === name).map(({ paths }) => [...paths]);
    const unsaid = (terraform ?? [])
      .map(path => leafFile('terragrunt', path))
      .filter(path => !terragrunt?.includes(path));
    expect([...new Set(unsaid)]).toEqual([]);
  });

  it('takes a second region from data alone', () => {
    const { repository } = checkedAnswers(exampleText('aws-everything'));
    const own = [...compose(repository, features)].map(({ path }) => path);
    expect(own).toContain('environments/dev/aws/eu-west-1/network/main.tf');
    expect(own).toContain('environments/dev/aws/us-east-1/network/main.tf');
  });
});

function foldersIn(engine: string, top: string): string[] {
  const folder = join(templates, engine, top);
  return existsSync(folder) ? readdirSync(folder).map(name => `${top}/${name}`) : [];
}
