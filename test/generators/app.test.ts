import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { repositoryRoot } from '../cases.ts';
import { home, printed, type Replies, states, yo } from './yeoman-run.ts';

// Every test file that loads Yeoman pays two seconds for it: all that needs it is here.
jest.setTimeout(30_000);

const example = join(repositoryRoot, 'examples', 'aws-minimal.yaml');

const quick: Replies = {
  start: ['quick'],
  'project/name': ['acme'],
  engine: ['terragrunt'],
  environments: ['dev, staging, prod'],
  clouds: [['aws']],
  'region:aws': ['us-east-1'],
  'project/repository': [''],
  review: ['generate'],
  git: [false],
};

const answersIn = (folder: string) => parse(readFileSync(join(folder, 'scaffold.yaml'), 'utf8'));

describe('yo scaffold', () => {
  it('asks nine questions and writes the repository, and nothing where it was started', async () => {
    const { target, asked, exitCode, cwd: started } = await yo(quick);
    expect(exitCode).toBe(0);
    expect(asked).toEqual([
      'start',
      'project/name',
      'engine',
      'environments',
      'clouds',
      'region:aws',
      'project/repository',
      'review',
      'git',
    ]);
    expect(answersIn(target)).toMatchObject({
      project: { name: 'acme' },
      engine: 'terragrunt',
      environments: { prod: { profile: 'prod' } },
    });
    expect(readdirSync(target)).toEqual(expect.arrayContaining(['Makefile', 'environments', 'modules', '.scaffold']));
    expect(existsSync(join(target, '.git'))).toBe(false);
    expect(existsSync(join(target, '.yo-rc.json'))).toBe(false);
    expect(readdirSync(started)).toEqual([]);
    expect(printed()).toMatch(/✔ \d+ files created[\s\S]*Next steps[\s\S]*Repeat without questions/);
    expect(existsSync(states) ? readdirSync(join(states, 'generator-scaffold')) : []).toEqual([]);
  });

  it('customises', async () => {
    const { target, exitCode } = await yo({
      ...quick,
      start: ['customise'],
      'group:Ownership and contacts': ['project.team', '(keep)'],
      'project/team': ['Platform'],
      'group:Accounts, addresses and protection': ['environments.dev.aws.account', '(keep)'],
      'environments/dev/aws/account': ['111111111111'],
      'group:Network': ['network.acls', '(keep)'],
      'network/acls': [true],
      'group:Cluster and nodes': ['(keep)'],
      'group:Add-ons and their names': ['(keep)'],
      'group:Secrets and data': ['(keep)'],
      'group:State': ['(keep)'],
      'group:Tags and tools': ['(keep)'],
    });
    expect(exitCode).toBe(0);
    expect(answersIn(target)).toMatchObject({
      project: { team: 'Platform' },
      environments: { dev: { aws: { account: '111111111111' } } },
      network: { acls: true },
    });
  });

  it('loads a file', async () => {
    const { target, exitCode } = await yo({
      start: ['file'],
      answersFile: [example],
      engine: ['terraform'],
      'project/repository': ['https://github.com/acme/platform'],
      review: ['generate'],
      git: [false],
    });
    expect(exitCode).toBe(0);
    expect(answersIn(target).project).toEqual({
      name: 'acme-platform',
      repository: 'https://github.com/acme/platform',
    });
  });

  it('changes an answer in the review', async () => {
    const { target } = await yo({
      ...quick,
      review: ['change', 'generate'],
      change: ['project.name'],
      'project/name': ['acme', 'better'],
    });
    expect(answersIn(target).project.name).toBe('better');
  });

  it('saves the answers and quits', async () => {
    const { git: _, ...asked } = quick;
    const { target, exitCode, cwd: started } = await yo({ ...asked, review: ['save'] });
    expect({ exitCode, isThere: existsSync(target) }).toEqual({ exitCode: 0, isThere: false });
    expect(readdirSync(started)).toEqual(['acme-answers.yaml']);
    expect(printed()).toContain('Generate with: scaffold new --answers');
    // yeoman-test removes the folder of a run when the next one starts.
    const file = join(home, 'saved.yaml');
    copyFileSync(join(started, 'acme-answers.yaml'), file);
    expect(await yo({}, { answers: file, git: false }, 'from-saved')).toMatchObject({ exitCode: 0, asked: [] });
  });

  it('skips what flags say', async () => {
    const { target, asked } = await yo(
      { start: ['quick'], 'project/repository': [''], review: ['generate'] },
      { project: 'flagged', engine: 'terragrunt', environments: 'dev', region: ['aws=eu-central-1'], git: false },
    );
    expect(asked).toEqual(['start', 'project/repository', 'review']);
    expect(answersIn(target)).toMatchObject({
      project: { name: 'flagged' },
      engine: 'terragrunt',
      environments: { dev: { aws: { regions: { 'eu-central-1': {} } } } },
    });
  });

  it('goes on where an interrupted run stopped', async () => {
    const stopped = { start: ['quick'], 'project/name': ['kept'], engine: ['terraform'], environments: ['dev'] };
    await expect(yo(stopped, {}, 'resumed')).rejects.toThrow();
    expect(existsSync(join(home, 'resumed'))).toBe(false);
    const { start: _, 'project/name': __, engine: ___, environments: ____, ...rest } = quick;
    const { target } = await yo({ ...rest, resume: ['resume'] }, {}, 'resumed');
    expect(answersIn(target)).toMatchObject({ project: { name: 'kept' }, environments: { dev: {} } });
  });
});

describe('yo scaffold gives the exit code of the bin, and its words', () => {
  it.each<[string, Record<string, unknown>, number, RegExp]>([
    [
      'a bad name',
      { project: 'Bad_Name', yes: true },
      2,
      /error: the answers have a problem[\s\S]*project\.name: "Bad_Name"/,
    ],
    ['a file that is not there', { answers: 'nothing.yaml' }, 2, /the answers file nothing\.yaml cannot be read/],
    ['nobody to ask', { input: false }, 2, /3 answers are missing/],
    ['a dry run', { answers: example, 'dry-run': true }, 0, /files would be created in .*; nothing was written/],
    ['errors in JSON', { answers: 'nothing.yaml', json: true }, 2, /"kind": "bad input"/],
  ])('%s', async (...[, options, code, words]) => {
    const { target, exitCode } = await yo({}, options);
    expect({ exitCode, text: printed() }).toEqual({ exitCode: code, text: expect.stringMatching(words) });
    expect(existsSync(target)).toBe(false);
  });

  it('a folder that is taken, before any question', async () => {
    mkdirSync(join(home, 'taken'));
    writeFileSync(join(home, 'taken', 'x'), '');
    const { asked, exitCode } = await yo({}, {}, 'taken');
    expect({ asked, exitCode, text: printed() }).toEqual({
      asked: [],
      exitCode: 3,
      text: expect.stringContaining('is not empty (x)'),
    });
  });
});
