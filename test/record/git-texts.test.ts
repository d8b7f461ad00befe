import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readRecord } from '../../src/record/read-record.ts';
import { recoverTexts } from '../../src/record/recover-texts.ts';
import { quietEnvironment, treeOf } from '../cli/bin.ts';
import { edit } from '../inspect/generated-folder.ts';
import { changedAnswers, commands, ended, newRepository, placeFor } from './record-folder.ts';

const EDITED = 'environments/dev/aws/eu-west-1/network/main.tf';
const BASE = '.scaffold/units/env-dev.base.gz';
let pattern = '';

jest.setTimeout(60_000);

beforeAll(async () => {
  pattern = await newRepository('pattern');
});

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: quietEnvironment(), stdio: 'pipe' });
}

/** A team that committed what was generated, then edited a file of dev, and then lost the texts of dev. */
function withoutBase(name: string, init: (top: string, root: string) => void): string {
  const top = placeFor(name);
  const root = join(top, 'platform');
  mkdirSync(top, { recursive: true });
  cpSync(pattern, root, { recursive: true });
  init(top, root);
  edit(join(root, EDITED), text => text.replace('module "network" {', '# Ours.\nmodule "network" {'));
  rmSync(join(root, BASE));
  return root;
}

const committed =
  (...options: string[]) =>
  (_: string, root: string) => {
    git(root, 'init', '--quiet', ...options);
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '--message', 'as generated');
  };

const inFolderAbove =
  (...options: string[]) =>
  (top: string) =>
    committed(...options)('', top);

describe('texts that the record has lost', () => {
  it.each([
    ['are found in git', committed()],
    ['are found in a folder of a repository with SHA-256', inFolderAbove('--object-format=sha256')],
  ])('%s', async (name, init) => {
    const root = withoutBase(name, init);
    const { files, warnings } = await recoverTexts(root, readRecord(root));
    expect(files).toEqual(readRecord(pattern));
    expect(warnings).toEqual([
      expect.stringMatching(/lacks the generated text of \d+ files of env-dev; git has all of them$/),
    ]);
  });

  it.each([
    ['are not there without git', () => undefined],
    ['are not there where nothing was committed', (_: string, root: string) => void git(root, 'init', '--quiet')],
  ])('%s', async (name, init) => {
    const root = withoutBase(name, init);
    const { files, warnings } = await recoverTexts(root, readRecord(root));
    expect(files).toEqual(readRecord(root));
    expect(warnings.join()).toContain('git has 0 of them, and the others are merged without it');
  });

  it('are not fetched: what a partial clone left out stays out', async () => {
    const origin = withoutBase('origin', committed());
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const root = placeFor('partial');
    git(origin, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin}`, root);
    cpSync(join(origin, '.scaffold'), join(root, '.scaffold'), { recursive: true });
    const objects = git(root, 'count-objects', '-v');
    const { files } = await recoverTexts(root, readRecord(root));
    expect(files.some(({ unit, pristine }) => unit === 'env-dev' && pristine !== undefined)).toBe(false);
    expect(git(root, 'count-objects', '-v')).toBe(objects);
  });
});

describe('an update without the texts', () => {
  it('does what it does with them where git has them, says so, and records them anew', async () => {
    const lost = withoutBase('update', committed());
    const whole = placeFor('whole');
    cpSync(lost, whole, { recursive: true });
    cpSync(join(pattern, BASE), join(whole, BASE));
    for (const root of [lost, whole]) changedAnswers(root);
    const { code, told } = await ended(commands.update, lost);
    expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('lacks the generated text') });
    expect((await ended(commands.update, whole)).code).toBe(0);
    expect(treeOf(lost)).toEqual(treeOf(whole));
    expect(readFileSync(join(lost, EDITED), 'utf8')).toContain('# Ours.');
    expect((await ended(commands.status, lost)).told).toContain('nothing is due');
  });

  it('loses no edit where nobody has them', async () => {
    const root = withoutBase('lost', () => undefined);
    changedAnswers(root);
    const { code } = await ended({ ...commands.update, flags: { 'on-conflict': 'markers' } }, root);
    expect([0, 3]).toContain(code);
    expect(readFileSync(join(root, EDITED), 'utf8')).toContain('# Ours.');
  });

  it('asks git as well where the base is one of another run', async () => {
    const root = withoutBase('unfit', committed());
    changedAnswers(root);
    expect((await ended(commands.update, root)).code).toBe(0);
    cpSync(join(pattern, BASE), join(root, BASE));
    expect((await ended(commands.status, root)).told).toContain('the record of env-dev lacks texts');
    git(root, 'commit', '--quiet', '--all', '--message', 'changed answers');
    const { files } = await recoverTexts(root, readRecord(root));
    // Its text as it is generated now was never in git: the file has an edit in it.
    const lost = files.filter(({ pristine }) => pristine === undefined);
    expect(lost.map(({ path }) => path)).toEqual([EDITED]);
  });
});

describe('two branches that both changed a unit', () => {
  it('are put together as the message says', async () => {
    const root = placeFor('branches');
    cpSync(pattern, root, { recursive: true });
    committed('--initial-branch=main')('', root);
    const change = async (branch: string, from: string, to: string) => {
      git(root, 'checkout', '--quiet', '-b', branch, 'main');
      edit(join(root, 'scaffold.yaml'), text => text.replace(from, to));
      expect((await ended(commands.update, root)).code).toBe(0);
      git(root, 'commit', '--quiet', '--all', '--message', branch);
    };
    await change('logs', 'environments:\n', 'network:\n  flowLogs: true\nenvironments:\n');
    await change('days', '    profile: dev\n', '    profile: dev\n    cluster:\n      logRetentionDays: 14\n');
    expect(() => git(root, 'merge', '--quiet', 'logs')).toThrow();
    const { code, told } = await ended(commands.update, root);
    expect({ code, told }).toMatchObject({ code: 3, told: expect.stringContaining('holds conflict markers of git') });
    for (const [, words = ''] of told.matchAll(/git (checkout --theirs -- \S+ \S+)/g)) git(root, ...words.split(' '));
    const open = git(root, 'diff', '--name-only', '--diff-filter=U')
      .split('\n')
      .filter(path => !path.includes('units'));
    expect(open.filter(path => path !== '')).toEqual([]);
    const after = await ended(commands.update, root);
    expect(after).toMatchObject({ code: 0 });
    const fresh = await newRepository('fresh', readFileSync(join(root, 'scaffold.yaml'), 'utf8'));
    expect(treeOf(root)).toEqual(treeOf(fresh));
  });
});
