import { describe, expect, it } from '@jest/globals';
import { givenLayers } from '../../src/answers/given.ts';
import { talk } from './conversation.ts';
import { ENTER, fileLayer, type Script } from './scripted.ts';

const quick: Script = [
  ['start', 'quick'],
  ['project.name', 'acme'],
  ['engine', ENTER],
  ['environments', ENTER],
  ['clouds', ENTER],
  ['region:aws', ENTER],
  ['project.repository', ENTER],
  ['review', 'generate'],
];

const names = (asked: readonly { name: string }[]) => asked.map(({ name }) => name);

describe('quick start', () => {
  it('asks eight questions; the ninth, about git, comes with the writing', async () => {
    const { asked, left, tree, action } = await talk(quick);
    expect(names(asked)).toEqual(quick.map(([name]) => name));
    expect(left()).toEqual([]);
    expect(action).toBe('generate');
    expect(tree).toEqual({
      project: { name: 'acme', repository: null },
      engine: 'terraform',
      environments: {
        dev: { profile: 'dev', aws: { regions: { 'eu-west-1': {} } } },
        staging: { profile: 'staging', aws: { regions: { 'eu-west-1': {} } } },
        prod: { profile: 'prod', aws: { regions: { 'eu-west-1': {} } } },
      },
    });
  });

  it('has words, and a proposal that Enter takes, for every question', async () => {
    const { asked } = await talk(quick.map(([name, reply]) => [name, name === 'start' ? reply : ENTER] as const));
    for (const { message } of asked) expect(message.length).toBeGreaterThan(3);
  });

  it('asks again, and says why, until a name is right', async () => {
    const script = [...quick.slice(0, 1), ['project.name', 'Acme_Platform'] as const, ...quick.slice(1)];
    const { refused, tree } = await talk(script);
    expect(refused).toEqual([expect.stringContaining('lower-case letters')]);
    expect(tree.project).toMatchObject({ name: 'acme' });
  });

  it.each([
    ['', 'Name at least one'],
    ['dev, dev', 'dev is there twice'],
    ['Dev, prod', 'Dev: Use 2 to 10 lower-case letters'],
    ['modules', 'modules'],
  ])('refuses %j as environments', async (wrong, expected) => {
    const at = quick.findIndex(([name]) => name === 'environments');
    const { refused } = await talk([...quick.slice(0, at), ['environments', wrong], ...quick.slice(at)]);
    expect(refused).toEqual([expect.stringContaining(expected)]);
  });

  it('takes names with commas, spaces or both between them', async () => {
    const script = quick.map(([name, reply]) => [name, name === 'environments' ? ' dev,qa  staging ' : reply] as const);
    const { tree } = await talk(script);
    expect(Object.keys(tree.environments ?? {})).toEqual(['dev', 'qa', 'staging']);
  });

  it('offers each engine with what it runs, Terraform first', async () => {
    const { asked } = await talk(quick);
    const engine = asked.find(({ name }) => name === 'engine');
    expect(engine).toMatchObject({ type: 'select', message: 'Engine' });
    expect(engine?.choices).toEqual([
      { name: 'Terraform (one root per component)', value: 'terraform' },
      { name: 'Terragrunt (one unit per component)', value: 'terragrunt' },
    ]);
  });

  it.each(['terraform', 'terragrunt'])('asks for the engine once and shows %s in the review', async engine => {
    const script = quick.map(([name, reply]) => [name, name === 'engine' ? engine : reply] as const);
    const { tree, shown, asked } = await talk(script);
    expect(names(asked).filter(name => name === 'engine')).toHaveLength(1);
    expect(tree.engine).toBe(engine);
    expect(shown[0]).toMatch(new RegExp(`^ {2}engine +${engine} +you$`, 'm'));
  });

  it('proposes the git remote of the folder', async () => {
    const { tree } = await talk(quick, {}, 'https://github.com/acme/platform');
    expect(tree.project).toEqual({ name: 'acme', repository: 'https://github.com/acme/platform' });
  });

  it('offers every region with its number of zones, the usual one first', async () => {
    const { asked } = await talk(quick);
    const region = asked.find(({ name }) => name === 'region:aws');
    expect(region?.choices?.[0]).toEqual({ name: 'eu-west-1 (3 zones)', value: 'eu-west-1' });
    expect(region?.choices?.length).toBeGreaterThan(20);
    expect(region?.validate?.('eu-wst-1')).toMatch(/did you mean eu-west-1/);
  });
});

describe('what is answered already is not asked', () => {
  const given: readonly [string, Record<string, string | string[]>, Record<string, string>, string[]][] = [
    [
      '--project',
      { project: 'acme' },
      {},
      ['start', 'engine', 'environments', 'clouds', 'region:aws', 'project.repository', 'review'],
    ],
    [
      'SCAFFOLD_PROJECT',
      {},
      { SCAFFOLD_PROJECT: 'acme' },
      ['start', 'engine', 'environments', 'clouds', 'region:aws', 'project.repository', 'review'],
    ],
    [
      '--engine',
      { engine: 'terragrunt' },
      {},
      ['start', 'project.name', 'environments', 'clouds', 'region:aws', 'project.repository', 'review'],
    ],
    [
      'SCAFFOLD_ENGINE',
      {},
      { SCAFFOLD_ENGINE: 'terragrunt' },
      ['start', 'project.name', 'environments', 'clouds', 'region:aws', 'project.repository', 'review'],
    ],
    [
      '--environments',
      { environments: 'dev' },
      {},
      ['start', 'project.name', 'engine', 'clouds', 'region:aws', 'project.repository', 'review'],
    ],
    [
      '--set project.repository',
      { set: ['project.repository=https://github.com/acme/x'] },
      {},
      ['start', 'project.name', 'engine', 'environments', 'clouds', 'region:aws', 'review'],
    ],
    [
      'all of them',
      {
        project: 'acme',
        engine: 'terraform',
        environments: 'dev',
        region: ['aws=eu-west-1'],
        set: ['project.repository=null'],
      },
      {},
      ['start', 'review'],
    ],
  ];

  it.each(given)('%s', async (...[, flags, variables, expected]) => {
    const replies = new Map(quick);
    const script = expected.map(name => [name, replies.get(name)] as const);
    const { asked, action } = await talk(script, { before: givenLayers(flags, variables) });
    expect(names(asked)).toEqual(expected);
    expect(action).toBe('generate');
  });

  it('an answers file that lacks something starts with what it lacks', async () => {
    const { asked } = await talk(
      [
        ['project.name', 'acme'],
        ['project.repository', ENTER],
        ['review', 'generate'],
      ],
      {
        before: [
          fileLayer('engine: terragrunt\nenvironments: { dev: { profile: dev, aws: { regions: { eu-west-1: {} } } } }'),
        ],
      },
    );
    expect(asked).toHaveLength(3);
  });

  it('asks for the profile of an environment that a file leaves open', async () => {
    const { tree } = await talk(
      [
        ['environments.live.profile', ENTER],
        ['project.repository', ENTER],
        ['review', 'generate'],
      ],
      {
        before: [
          fileLayer(
            'project: { name: acme }\nengine: terraform\nenvironments: { live: { promoteFrom: null, aws: { regions: { eu-west-1: {} } } } }',
          ),
        ],
      },
    );
    expect(tree).toMatchObject({ environments: { live: { profile: 'prod' } } });
  });
});
