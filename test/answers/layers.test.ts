import { describe, expect, it } from '@jest/globals';
import { sectionNames } from '../../schema/environment-sections.ts';
import { parseDocument } from '../../src/answers/document.ts';
import { documentLayer, stackLayers, valueLayer } from '../../src/answers/layer.ts';
import { profileDefaults } from '../../src/answers/profiles.ts';
import { resolve } from '../../src/answers/resolve.ts';
import { schemaEntries } from '../../src/answers/schema-walk.ts';
import { shapeLayer } from '../../src/answers/shape.ts';
import { getIn, type Json, mergeTrees, type Path, setIn, type Tree } from '../../src/answers/tree.ts';
import { accepted, flag, minimal, usual } from './build.ts';
import { knobValues } from './knob-values.ts';

const isSection = (name: string | undefined) => sectionNames.some(section => section === name);
const knobs = schemaEntries()
  .map(({ path }) => path)
  .filter(([first]) => isSection(first));
const profiles = ['dev', 'staging', 'prod'] as const;
const given = (profile: string): Tree => ({
  environments: { one: { profile, aws: { regions: { 'eu-west-1': {} } } } },
});
const answerOf = (tree: Tree, path: Path) => getIn(resolve(tree).environments[0] as unknown as Tree, path);

describe.each(profiles)('the value of a knob in a %s environment', profile => {
  it.each(knobs.map(path => [path.join('.'), path] as const))(
    '%s: environment, top level, profile, default',
    (name, path) => {
      const [first, second] = knobValues[name] ?? [];
      expect([first, second]).not.toContain(undefined);
      const below = getIn(profileDefaults(profile), path) ?? getIn(profileDefaults('default'), path);
      const own = ['environments', 'one', ...path];
      for (const [top, mine] of [
        [first, second],
        [second, first],
      ] as [Json, Json][]) {
        const atTop = setIn(given(profile), path, top);
        expect(answerOf(given(profile), path)).toEqual(below);
        expect(answerOf(atTop, path)).toEqual(top);
        expect(answerOf(setIn(given(profile), own, mine), path)).toEqual(mine);
        expect(answerOf(setIn(atTop, own, mine), path)).toEqual(mine);
      }
    },
  );
});

it('the profile comes before the default where both speak', () => {
  const logs = profiles.map(profile => answerOf(given(profile), ['state', 'accessLogs']));
  expect(logs).toEqual([false, false, true]);
});

it('tags of an environment join those of all, lists and texts replace', () => {
  const tree = mergeTrees(given('dev'), {
    tags: { extra: { a: 'all', b: 'all' } },
    environments: { one: { tags: { extra: { b: 'own', c: 'own' } } } },
  }) as Tree;
  expect(answerOf(tree, ['tags', 'extra'])).toEqual({ a: 'all', b: 'own', c: 'own' });
});

describe('layers on top of the file', () => {
  const text = `${minimal}network: { zones: 1, nat: none }\n`;

  it('win, the last one most, and leave the rest alone', () => {
    const answers = accepted(text, flag('network.zones', 2), flag('network.zones', 3), flag('project.name', 'other'));
    expect(answers.repository).toMatchObject({
      project: { name: 'other' },
      environments: [{ network: { zones: 3, nat: 'none' } }],
    });
  });

  it('are named as the source of what they give', () => {
    const { sourceOf, layerOf } = accepted(text, flag('network.zones', 3)).given;
    expect(sourceOf(['network', 'zones'])).toBe('flag --set network.zones');
    expect(sourceOf(['network', 'nat'])).toBe('scaffold.yaml:3');
    expect(sourceOf(['project', 'name'])).toBe('scaffold.yaml:1');
    expect(sourceOf(['network', 'acls'])).toBeUndefined();
    expect(layerOf(['network', 'nat'])?.document?.file).toBe('scaffold.yaml');
  });

  it('drop what weaker ones say, and only that', () => {
    const file = documentLayer(parseDocument(usual, 'scaffold.yaml'));
    const strong = valueLayer('flag', { project: { team: 'core' } }, [
      ['environments', 'prod'],
      ['project', 'name'],
      ['nothing'],
    ]);
    const { tree } = stackLayers([file, strong]);
    expect(tree.project).toEqual({ team: 'core' });
    expect(Object.keys(tree.environments ?? {})).toEqual(['dev', 'staging']);
    expect(Object.keys(file.tree.environments ?? {})).toEqual(['dev', 'staging', 'prod']);
  });

  it('keep own keys called __proto__ where a check can see them', () => {
    const tree = stackLayers([
      valueLayer('a', { tags: {} }),
      valueLayer('b', JSON.parse('{"__proto__": {"project": 1}}')),
    ]).tree;
    expect(Object.keys(tree)).toEqual(['tags', '__proto__']);
    expect(tree.project).toBeUndefined();
  });
});

describe('flags that shape several environments', () => {
  const below = parseDocument(usual, 'scaffold.yaml').tree;
  const shaped = (shape: Parameters<typeof shapeLayer>[0]) =>
    stackLayers([valueLayer('file', below), shapeLayer(shape, below, 'flag')]).tree;

  it('keep the answers of those that stay and drop the others', () => {
    const { environments } = shaped({ environments: ['prod', 'qa'] });
    expect(Object.keys(environments ?? {})).toEqual(['prod', 'qa']);
    expect(getIn(environments, ['prod', 'aws', 'account'])).toBe('333333333333');
    expect(getIn(environments, ['qa'])).toEqual({ profile: 'dev' });
  });

  it('move every environment to the region asked for', () => {
    const { environments } = shaped({ regions: { aws: 'us-east-1' } });
    for (const name of ['dev', 'staging', 'prod'])
      expect(getIn(environments, [name, 'aws', 'regions'])).toEqual({ 'us-east-1': {} });
  });

  it.each<[string, string]>([
    ['prod', 'prod'],
    ['production', 'prod'],
    ['live', 'prod'],
    ['staging', 'staging'],
    ['uat', 'staging'],
    ['qa', 'dev'],
  ])('call %s by its usual profile', (name, profile) => {
    expect(getIn(shapeLayer({ environments: [name] }, {}, 'flag').tree, ['environments', name, 'profile'])).toBe(
      profile,
    );
  });
});
