import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clouds } from '../../schema/clouds.ts';
import { readDataFile } from '../../schema/data-file.ts';
import { regionsOf } from '../../src/answers/repository.ts';
import { compose, targetPath } from '../../src/compose/compose.ts';
import type { Feature } from '../../src/compose/feature.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { templatesIn } from '../../src/compose/template-tree.ts';
import { checkedAnswers, exampleText, goldenCases, repositoryRoot } from '../cases.ts';

const features = await loadFeatures();
const cases = goldenCases.map(name => checkedAnswers(exampleText(name)).repository);
const paths = new Set(cases.flatMap(answers => [...compose(answers, features)].map(({ path }) => path)));
const templates = join(repositoryRoot, 'templates', 'terraform');

describe.each(features.map(feature => [feature.id, feature] as const))('feature %s', (id, feature: Feature) => {
  it('is named like its descriptor and has a folder of templates', () => {
    expect(existsSync(join(repositoryRoot, 'schema', 'features', `${id}.ts`))).toBe(true);
    expect(templatesIn(feature.folder).length).toBeGreaterThan(0);
  });

  it('satisfies requirements that exist, each by a file of its own that an example has', () => {
    const known = readDataFile<Record<string, string>>('requirements.json');
    expect(Object.keys(feature.satisfies).length).toBeGreaterThan(0);
    for (const [requirement, evidence] of Object.entries(feature.satisfies)) {
      const target = typeof evidence === 'string' ? evidence : evidence.file;
      expect(Object.keys(known)).toContain(requirement);
      const places = cases.flatMap(({ environments }) =>
        environments.flatMap(environment =>
          regionsOf(environment).map(place => targetPath(target, { environment, ...place })),
        ),
      );
      expect([requirement, target, places.some(path => paths.has(path))]).toEqual([requirement, target, true]);
    }
  });

  it('names tests that exist', () => {
    expect(feature.provenBy.length).toBeGreaterThan(0);
    for (const test of feature.provenBy) expect([test, existsSync(join(repositoryRoot, test))]).toEqual([test, true]);
  });
});

describe('the registry', () => {
  it('has every id and folder once, and a feature for every folder of templates', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    expect(new Set(features.map(({ folder }) => folder)).size).toBe(features.length);
    const tops = ['addons', ...clouds, ...clouds.map(cloud => `${cloud}/addons`), 'license'].filter(top =>
      existsSync(join(templates, top)),
    );
    const nested = tops.flatMap(top => readdirSync(join(templates, top)).map(name => `${top}/${name}`));
    const folders = ['app-gateway', 'app-template', 'common', ...nested.filter(folder => !tops.includes(folder))];
    expect(features.map(({ folder }) => folder).sort()).toEqual(folders.sort());
  });

  it.each(goldenCases)('makes every path of %s once, whatever the case of letters', name => {
    const own = [...compose(checkedAnswers(exampleText(name)).repository, features)].map(({ path }) =>
      path.toLowerCase(),
    );
    expect(new Set(own).size).toBe(own.length);
  });

  it('takes a second region from data alone', () => {
    const { repository } = checkedAnswers(exampleText('aws-everything'));
    const own = [...compose(repository, features)].map(({ path }) => path);
    expect(own).toContain('environments/dev/aws/eu-west-1/network/main.tf');
    expect(own).toContain('environments/dev/aws/us-east-1/network/main.tf');
  });
});
