import { describe, expect, it } from '@jest/globals';
import { clouds } from '../../schema/clouds.ts';
import { sectionNames } from '../../schema/environment-sections.ts';
import { cloudOfAnswer } from '../../src/answers/answer-cloud.ts';
import { schemaEntries } from '../../src/answers/schema-walk.ts';
import { usualRegions } from '../../src/answers/shape.ts';
import { dotted, type Tree } from '../../src/answers/tree.ts';
import { customise } from '../../src/wizard/customise.ts';
import { isOpen } from '../../src/wizard/field-question.ts';
import { person, type Script, sessionWith } from './scripted.ts';

const said: Tree = { environments: { dev: { profile: 'dev', aws: { regions: { 'eu-west-1': {} } } } } };
const keep: Script = [
  ['group:Ownership and contacts', '(keep)'],
  ['group:Accounts, addresses and protection', '(keep)'],
  ['group:Network', '(keep)'],
  ['group:Cluster and nodes', '(keep)'],
  ['group:Add-ons and their names', '(keep)'],
  ['group:Secrets and data', '(keep)'],
  ['group:State', '(keep)'],
  ['group:Tags and tools', '(keep)'],
];

async function customised(script: Script, start: Tree = said) {
  const someone = person(script);
  const { session } = sessionWith(someone, { said: start });
  await customise(session);
  expect(someone.left()).toEqual([]);
  return { ...someone, said: session.said };
}

// Sections of one environment are a matter for the file.
function isOverride([top, , section]: readonly string[]): boolean {
  return top === 'environments' && sectionNames.some(name => name === section);
}

it('takes Enter once for each group to keep everything', async () => {
  const { said: after, asked } = await customised(keep);
  expect(after).toEqual(said);
  for (const { choices } of asked) expect(choices?.[0]).toEqual({ name: 'Keep all', value: '(keep)' });
});

it('stays in a group until the person is done with it', async () => {
  const { said: after, asked } = await customised([
    ['group:Ownership and contacts', 'project.team'],
    ['project.team', 'Platform'],
    ['group:Ownership and contacts', 'project.owners'],
    ['project.owners', '@acme/platform'],
    ...keep,
  ]);
  expect(after.project).toEqual({ team: 'Platform', owners: ['@acme/platform'] });
  expect(asked[2]?.choices?.[0]?.name).toBe('Done');
  expect(asked[2]?.choices?.map(({ name }) => name)).toContain('project.team  "Platform"');
});

describe.each(clouds)('on %s', cloud => {
  const region = usualRegions[cloud];
  const placed: Tree = { environments: { dev: { profile: 'dev', [cloud]: { regions: { [region]: {} } } } } };

  it('offers every answer that counts there in exactly one group', async () => {
    const { asked } = await customised(keep, placed);
    const offered = asked
      .flatMap(({ choices }) => choices?.map(({ value }) => value) ?? [])
      .filter(at => at !== '(keep)');
    expect(new Set(offered).size).toBe(offered.length);
    const named = (path: readonly string[]) => dotted(path).replace('*', 'dev').replace('*', region);
    const expected = schemaEntries()
      .map(({ path }) => path)
      .filter(path => isOpen(path) && !isOverride(path) && dotted(path) !== 'environments.*.profile')
      .filter(path => [undefined, cloud].includes(cloudOfAnswer(path)))
      .map(named);
    expect(offered.toSorted()).toEqual(expected.toSorted());
  });
});
