import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { givenLayers } from '../../src/answers/given.ts';
import { stackLayers } from '../../src/answers/layer.ts';
import type { Tree } from '../../src/answers/tree.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { converseOnTerminal } from '../../src/wizard/converse-on-terminal.ts';
import { draftFile, readDraft, removeDraft, saveDraft } from '../../src/wizard/draft.ts';
import { ENTER, person, type Script, scratchFolder } from './scripted.ts';

const terminal: Terminal = {
  print: () => {},
  note: () => {},
  progress: () => undefined,
  complain: () => {},
  interactive: true,
  paint: (_, text) => text,
};

describe('the place of a draft', () => {
  it.each([
    [{ XDG_STATE_HOME: join('/', 'state') }, join('/', 'state', 'generator-scaffold')],
    [{ LOCALAPPDATA: join('/', 'local') }, join('/', 'local', 'generator-scaffold')],
    [{}, join(homedir(), '.local', 'state', 'generator-scaffold')],
  ])('with %j is the state folder of the user', (env, expected) => {
    expect(dirname(draftFile('/somewhere/target', env))).toBe(expected);
  });

  it('is another one for another target', () => {
    expect(draftFile('/a', {})).toBe(draftFile('/a', {}));
    expect(draftFile('/a', {})).not.toBe(draftFile('/b', {}));
  });
});

describe('a draft', () => {
  it('is for its owner only', () => {
    const file = join(scratchFolder(), 'state', 'draft.json');
    saveDraft(file, { project: { name: 'acme' } });
    expect(readDraft(file)).toEqual({ project: { name: 'acme' } });
    expect(readdirSync(dirname(file))).toEqual(['draft.json']);
    if (process.platform === 'win32') return;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  it.each(['', '{', '[]', '"text"', 'null', '{}', '\u0000'])('that holds %j is none', text => {
    const file = join(scratchFolder(), 'draft.json');
    writeFileSync(file, text);
    expect(readDraft(file)).toBeUndefined();
  });

  it('that cannot be kept, read or removed does not matter', () => {
    const file = join(scratchFolder(), 'a file');
    writeFileSync(file, '');
    const below = join(file, 'draft.json');
    expect(() => saveDraft(below, { a: 1 })).not.toThrow();
    expect(readDraft(below)).toBeUndefined();
    expect(() => removeDraft(below)).not.toThrow();
    mkdirSync(join(scratchFolder(), 'x'));
    chmodSync(file, 0o600);
  });
});

const region = (name: string): Tree => ({ aws: { regions: { [name]: {} } } });
const earlier: Tree = {
  project: { name: 'acme', repository: null },
  engine: 'terragrunt',
  environments: { dev: { profile: 'dev', ...region('eu-west-1') }, qa: { profile: 'dev', ...region('eu-west-1') } },
};

async function talk(
  script: Script,
  flags: Record<string, string | boolean | string[]> = {},
  kept: Tree | string = earlier,
) {
  const draft = join(scratchFolder(), 'draft.json');
  writeFileSync(draft, typeof kept === 'string' ? kept : JSON.stringify(kept));
  const someone = person(script);
  const opening = { layers: givenLayers(flags, {}), draft, flags, target: undefined };
  const { layers, action } = await converseOnTerminal(opening, terminal, someone.ask);
  expect(someone.left()).toEqual([]);
  return { ...someone, action, draft, tree: stackLayers(layers).tree };
}

const anew: Script = [
  ['start', 'quick'],
  ['project.name', 'other'],
  ['engine', ENTER],
  ['environments', 'dev'],
  ['clouds', ENTER],
  ['region:aws', ENTER],
  ['project.repository', ENTER],
  ['review', 'generate'],
];

describe('an interrupted run', () => {
  it('is offered again; its questions are not asked twice', async () => {
    const { tree } = await talk([
      ['resume', 'resume'],
      ['review', 'generate'],
    ]);
    expect(tree).toEqual(earlier);
  });

  it('goes on where it stopped', async () => {
    const { tree } = await talk(
      [
        ['resume', 'resume'],
        ['engine', ENTER],
        ['environments', 'dev'],
        ['clouds', ENTER],
        ['region:aws', 'us-east-1'],
        ['project.repository', ENTER],
        ['review', 'generate'],
      ],
      {},
      { project: { name: 'acme' } },
    );
    expect(tree).toMatchObject({ project: { name: 'acme' }, environments: { dev: region('us-east-1') } });
  });

  it('can be forgotten', async () => {
    const { tree } = await talk([['resume', 'fresh'], ...anew]);
    expect(tree.project).toEqual({ name: 'other', repository: null });
    expect(JSON.stringify(tree)).not.toContain('qa');
  });

  it('is taken up by --resume and forgotten by --fresh without a question', async () => {
    expect((await talk([['review', 'generate']], { resume: true })).tree).toEqual(earlier);
    expect((await talk(anew, { fresh: true })).tree.project).toMatchObject({ name: 'other' });
  });

  it('that left a damaged draft is forgotten', async () => {
    expect((await talk(anew, {}, '{"project":')).asked[0]?.name).toBe('start');
  });

  it('with --resume and nothing kept starts from the beginning', async () => {
    expect((await talk(anew, { resume: true }, '{}')).asked[0]?.name).toBe('start');
  });

  it('keeps each answer at once', async () => {
    const draft = join(scratchFolder(), 'state', 'draft.json');
    const kept: (Tree | undefined)[] = [];
    const someone = person(anew);
    const ask = async (question: Parameters<typeof someone.ask>[0]) => {
      kept.push(readDraft(draft));
      return someone.ask(question);
    };
    await converseOnTerminal({ layers: [], draft, flags: {}, target: undefined }, terminal, ask);
    expect(kept[0]).toBeUndefined();
    expect(kept[1]).toBeUndefined();
    expect(kept[2]).toEqual({ project: { name: 'other' } });
    expect(kept[3]).toEqual({ project: { name: 'other' }, engine: 'terraform' });
    expect(kept[4]).toMatchObject({ engine: 'terraform', environments: { dev: { profile: 'dev' } } });
    expect(existsSync(`${draft}.tmp`)).toBe(false);
    expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({ project: { repository: null } });
  });
});

describe('a flag of the new run wins over the interrupted one', () => {
  const on: Script = [['review', 'generate']];

  it('--project', async () => {
    const { tree } = await talk(on, { resume: true, project: 'flag' });
    expect(tree.project).toMatchObject({ name: 'flag' });
  });

  it('--engine', async () => {
    expect((await talk(on, { resume: true, engine: 'terraform' })).tree.engine).toBe('terraform');
  });

  it('--environments: the others are gone, the region stays', async () => {
    const { tree } = await talk(on, { resume: true, environments: 'dev' });
    expect(tree.environments).toEqual({ dev: { profile: 'dev', ...region('eu-west-1') } });
  });

  it('--region: the earlier region is gone', async () => {
    const { tree } = await talk(on, { resume: true, environments: 'dev', region: ['aws=us-east-1'] });
    expect(tree.environments).toEqual({ dev: { profile: 'dev', ...region('us-east-1') } });
  });

  it('--set', async () => {
    const { tree } = await talk(on, { resume: true, set: ['project.repository=https://github.com/a/b'] });
    expect(tree.project).toEqual({ name: 'acme', repository: 'https://github.com/a/b' });
  });
});
