import { describe, expect, it } from '@jest/globals';
import { givenLayers } from '../../src/answers/given.ts';
import { stackLayers } from '../../src/answers/layer.ts';
import type { Tree } from '../../src/answers/tree.ts';
import { readDraft } from '../../src/wizard/draft.ts';
import { review } from '../../src/wizard/review.ts';
import { layersOf } from '../../src/wizard/session.ts';
import { ENTER, fileLayer, person, type Script, sessionWith } from './scripted.ts';

const region = { aws: { regions: { 'eu-west-1': {} } } };
const said: Tree = {
  project: { name: 'acme', repository: null },
  environments: { dev: { profile: 'dev', ...region }, prod: { profile: 'prod', promoteFrom: 'dev', ...region } },
};

async function look(script: Script, start: Parameters<typeof sessionWith>[1] = { said }) {
  const someone = person(script);
  const { session, shown } = sessionWith(someone, start);
  const action = await review(session);
  expect(someone.left()).toEqual([]);
  return { ...someone, action, shown, draft: session.draft, tree: stackLayers(layersOf(session)).tree };
}

describe('the review', () => {
  it('shows each decision with its source, and how many files there will be', async () => {
    const before = givenLayers({ project: 'acme', region: ['aws=eu-west-1'] }, {});
    const { shown } = await look([['review', 'generate']], { before, said: { project: { repository: null } } });
    const [table = ''] = shown;
    expect(table).toMatch(/^ {2}project +acme +flag --project$/m);
    expect(table).toMatch(/^ {2}dev +eu-west-1 · 10\.0\.0\.0\/16 · 2 zones · NAT single +picked$/m);
    expect(table).toMatch(/^ {2}prod +eu-west-1 · 10\.1\.0\.0\/16 · 3 zones · NAT per-zone · protected +picked$/m);
    expect(table).toMatch(/^ {2}CI roles +none +you$/m);
    expect(table).toMatch(/^\d+ files$/m);
  });

  it('shows the files and comes back', async () => {
    const { shown } = await look([
      ['review', 'files'],
      ['review', 'save'],
    ]);
    expect(shown).toHaveLength(3);
    expect(shown[1]).toContain('  environments/prod/aws/eu-west-1/network/main.tf');
  });

  it('changes an answer and shows the new table', async () => {
    const { shown, draft, tree } = await look([
      ['review', 'change'],
      ['change', 'network.zones'],
      ['network.zones', '3'],
      ['review', 'generate'],
    ]);
    expect(shown[0]).toContain('2 zones');
    expect(shown[1]).not.toContain('2 zones');
    expect(tree.network).toEqual({ zones: 3 });
    expect(readDraft(draft)).toMatchObject({ network: { zones: 3 } });
  });

  it.each([
    ['environments', 'environments'],
    ['clouds', 'clouds'],
    ['region.aws', 'region:aws'],
  ])('offers %s, which everybody is asked, for a change', async (name, question) => {
    const { asked } = await look([
      ['review', 'change'],
      ['change', name],
      [question, ENTER],
      ['review', 'generate'],
    ]);
    expect(asked).toHaveLength(4);
  });

  it('moves every environment to another region', async () => {
    const { tree } = await look([
      ['review', 'change'],
      ['change', 'region.aws'],
      ['region:aws', 'us-east-1'],
      ['review', 'generate'],
    ]);
    expect(tree.environments).toMatchObject({ dev: { aws: { regions: { 'us-east-1': {} } } } });
    expect(JSON.stringify(tree)).not.toContain('eu-west-1');
  });

  it('drops an environment, and gives a new one the region of the others', async () => {
    const { tree } = await look([
      ['review', 'change'],
      ['change', 'environments'],
      ['environments', 'dev, qa'],
      ['review', 'generate'],
    ]);
    expect(tree.environments).toEqual({ dev: { profile: 'dev', ...region }, qa: { profile: 'dev', ...region } });
  });

  it('goes back to the default, whoever gave the answer', async () => {
    const before = [fileLayer('network: { nat: none, natReason: nobody calls out }')];
    const { tree, shown, draft } = await look(
      [
        ['review', 'change'],
        ['change', 'network.nat'],
        ['network.nat', '(default)'],
        ['review', 'generate'],
      ],
      { before, said },
    );
    expect(tree.network).toEqual({ natReason: 'nobody calls out' });
    expect(shown[0]).toContain('NAT none');
    expect(shown[1]).toContain('NAT per-zone');
    expect(readDraft(draft)).toEqual(said);
  });

  it('says what each profile gets by default, and Enter keeps it', async () => {
    const { asked, tree } = await look([
      ['review', 'change'],
      ['change', 'network.flowLogs'],
      ['network.flowLogs', ENTER],
      ['review', 'generate'],
    ]);
    const question = asked.find(({ name }) => name === 'network.flowLogs');
    expect(question?.choices?.[0]?.name).toBe('Default (dev false, staging true, prod true)');
    expect(tree.network ?? {}).toEqual({});
  });

  it.each(['network.zones', 'network.prefixLength', 'project.team', 'environments.dev.aws.account'])(
    'lets a person who looked at %s leave it as it is',
    async path => {
      const { tree, refused } = await look([
        ['review', 'change'],
        ['change', path],
        [path, ENTER],
        ['review', 'generate'],
      ]);
      expect(refused).toEqual([]);
      expect(tree).toEqual(said);
    },
  );
});

describe('answers that do not fit together', () => {
  const clash = 'environments.prod.aws.regions.eu-west-1.cidr';
  const overlapping: Tree = {
    ...said,
    environments: {
      dev: { profile: 'dev', aws: { regions: { 'eu-west-1': { cidr: '10.1.0.0/16' } } } },
      prod: { profile: 'prod', promoteFrom: 'dev', aws: { regions: { 'eu-west-1': { cidr: '10.1.0.0/16' } } } },
    },
  };

  it('are named, and mended one by one', async () => {
    const { shown, asked, refused } = await look(
      [
        ['change', clash],
        [clash, 'nonsense'],
        [clash, '10.9.0.0/16'],
        ['review', 'generate'],
      ],
      { said: overlapping },
    );
    expect(shown[0]).toMatch(/do not fit together:\n.*overlaps/);
    expect(asked[0]?.choices?.map(({ value }) => value)).toContain(clash);
    expect(refused).toEqual([expect.stringContaining('CIDR notation')]);
  });

  it('offers what can be mended and nothing else', async () => {
    const alone: Tree = { ...said, environments: { prod: { profile: 'prod', ...region } } };
    const at = 'environments.prod.promoteFrom';
    const { shown, asked } = await look(
      [
        ['change', at],
        [at, ''],
        ['review', 'generate'],
      ],
      { said: alone },
    );
    expect(shown[0]).toContain('promote');
    expect(asked[0]?.choices).toHaveLength(1);
  });
});
