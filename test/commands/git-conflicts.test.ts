import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Invocation } from '../../src/cli/commands.ts';
import { runUndo } from '../../src/commands/undo.ts';
import { runUpdate } from '../../src/commands/update.ts';
import { quietEnvironment } from '../cli/bin.ts';
import { copyOf, edit, emptyFolder, generatedFolder } from '../inspect/generated-folder.ts';
import { conflicting, lockOf, NETWORK, runHere } from './changed-repository.ts';

jest.setTimeout(60_000);

const outer = { ...process.env };
beforeAll(() => {
  Object.assign(process.env, quietEnvironment(), { GIT_CONFIG_NOSYSTEM: '1' });
});
afterAll(() => {
  process.env = outer;
});

const ours = (folder: string) => readFileSync(join(folder, NETWORK), 'utf8');

const patterns = new Map<string, string>();

function committed(below: string): string {
  const top = emptyFolder();
  cpSync(generatedFolder(), join(top, below), { recursive: true });
  for (const args of [['init'], ['add', '.'], ['commit', '--quiet', '--message', 'Made']])
    execFileSync('git', args, { cwd: top });
  return top;
}

/** A repository that is committed, with a conflict in its work tree; `below` is its folder in the work tree. */
function repository(below = '') {
  const top = patterns.get(below) ?? committed(below);
  patterns.set(below, top);
  const dir = join(copyOf(top), below);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' });
  const generated = ours(dir);
  conflicting(dir);
  const stages = () => git('ls-files', '--stage', '--', NETWORK);
  const blob = (stage: number) => git('show', `:${stage}:./${NETWORK}`);
  const update = (flags: Invocation['flags'] = {}) => runHere(runUpdate, dir, { flags });
  return { dir, git, generated, stages, blob, update, marked: () => update({ 'on-conflict': 'markers' }) };
}

describe.each(['', 'infra/platform'])('a conflict in a work tree of git, the repository being in "%s"', below => {
  it('is one to git, with three different versions, and goes away with --continue', async () => {
    const { dir, git, generated, stages, blob, update, marked } = repository(below);
    const team = ours(dir);
    expect(await marked()).toMatchObject({ code: 3, notes: expect.not.stringContaining('git was not told') });
    expect(
      git('ls-files', '-u')
        .trim()
        .split('\n')
        .map(line => line.split(/[\t ]/)[2]),
    ).toEqual(['1', '2', '3']);
    expect([blob(1), blob(2)]).toEqual([generated, team]);
    expect(blob(3)).toMatch(/nat_gateways += "per-zone"/);
    expect(git('status', '--porcelain', '--', NETWORK)).toMatch(/^UU /);
    const withMarkers = ours(dir);
    for (const [side, stage] of [
      ['--ours', 2],
      ['--theirs', 3],
    ] as const) {
      git('checkout', '--quiet', side, '--', NETWORK);
      expect(ours(dir)).toBe(blob(stage));
    }
    writeFileSync(join(dir, NETWORK), withMarkers);
    expect(await update({ continue: true })).toMatchObject({ code: 3 });
    git('checkout', '--quiet', '--ours', '--', NETWORK);
    expect(await update({ continue: true })).toMatchObject({ code: 0 });
    expect(stages()).toMatch(/^100644 \w+ 0\t/);
    expect(git('diff', '--name-only', '--', NETWORK)).toBe('');
    expect(git('diff', '--cached', '--name-only').trim().split('\n')).toHaveLength(1);
  });
});

describe('a conflict in a work tree of git', () => {
  it('can be resolved with git mergetool', async () => {
    const { dir, git, update, marked } = repository();
    await marked();
    git('config', 'mergetool.fake.cmd', 'cat "$BASE" "$LOCAL" "$REMOTE" > /dev/null && cp "$REMOTE" "$MERGED"');
    git('config', 'mergetool.fake.trustExitCode', 'true');
    git('config', 'mergetool.keepBackup', 'false');
    git('mergetool', '--no-prompt', '--tool', 'fake');
    expect(ours(dir)).toMatch(/nat_gateways += "per-zone"/);
    expect(await update({ continue: true })).toMatchObject({ code: 0 });
    expect(git('status', '--porcelain', '--', NETWORK)).toMatch(/^M {2}/);
  });

  it.each<[string, (place: ReturnType<typeof repository>) => void]>([
    ['nothing is staged', () => undefined],
    ['all of the edit is staged', ({ git }) => void git('add', NETWORK)],
    [
      'the file is new to git',
      ({ git }) => {
        git('rm', '--quiet', '--cached', NETWORK);
        git('commit', '--quiet', '-m', 'x');
      },
    ],
  ])('is gone from the index after --abort, where %s', async (_, prepare) => {
    const place = repository();
    prepare(place);
    const { dir, git, stages, update, marked } = place;
    const [before, team] = [stages(), ours(dir)];
    await marked();
    expect(git('ls-files', '-u')).not.toBe('');
    expect(await update({ abort: true })).toMatchObject({ code: 0, notes: expect.not.stringContaining('index') });
    expect([stages(), ours(dir)]).toEqual([before, team]);
  });

  it('stays out of an index that holds something of which there is no other copy', async () => {
    const { dir, git, stages, update, marked } = repository();
    const file = ours(dir);
    edit(join(dir, NETWORK), text => `${text}# Only staged.\n`);
    git('add', NETWORK);
    writeFileSync(join(dir, NETWORK), file);
    const before = stages();
    const { notes } = await marked();
    expect(notes).toContain(`git was not told of the conflict in ${NETWORK}`);
    expect(stages()).toBe(before);
    expect(await update({ abort: true })).toMatchObject({ code: 0 });
    await marked();
    edit(join(dir, NETWORK), text => text.replace(/<{7}[\s\S]*?={7}\n([\s\S]*?)>{7}.*\n/, '$1'));
    expect(await update({ continue: true })).toMatchObject({ code: 0 });
    expect(stages()).toBe(before);
  });

  it.each<[string, RegExp, (place: ReturnType<typeof repository>) => void]>([
    ['taking a side', /^ ?M/, ({ git }) => void git('checkout', '--quiet', '--ours', '--', NETWORK)],
    ['deleting the file', /^D {2}/, ({ dir }) => rmSync(join(dir, NETWORK))],
  ])('is resolved by %s, and comes back to the index when that is undone', async (_, wanted, resolve) => {
    const place = repository();
    const { dir, git, stages, update, marked } = place;
    await marked();
    const before = stages();
    resolve(place);
    expect(await update({ continue: true })).toMatchObject({ code: 0, notes: expect.stringContaining(NETWORK) });
    expect(git('status', '--porcelain', '--', NETWORK)).toMatch(wanted);
    expect(lockOf(dir, 'env-dev').pending).toEqual([]);
    expect(await runHere(runUndo, dir)).toMatchObject({ code: 0 });
    expect(stages()).toBe(before);
  });

  it('that was added with its markers is taken out of the index by --abort, and what was staged since is not', async () => {
    const { dir, git, stages, update, marked } = repository();
    const before = stages();
    await marked();
    git('add', NETWORK);
    expect(await update({ abort: true })).toMatchObject({ code: 0 });
    expect(stages()).toBe(before);
    await marked();
    const written = ours(dir);
    writeFileSync(join(dir, NETWORK), `${written}# Staged since.\n`);
    git('add', NETWORK);
    const staged = stages();
    writeFileSync(join(dir, NETWORK), written);
    const { notes } = await update({ abort: true });
    expect(notes).toContain(`git's index keeps what was staged for ${NETWORK} since`);
    expect(stages()).toBe(staged);
  });

  it('is written as files, with a note, where git fails', async () => {
    const { dir, git, marked } = repository();
    writeFileSync(join(dir, '.git/index.lock'), '');
    expect(await marked()).toMatchObject({ code: 3, notes: expect.stringMatching(/git was not told .*index\.lock/) });
    expect(ours(dir)).toContain('<<<<<<<');
    rmSync(join(dir, '.git/index.lock'));
    expect(git('ls-files', '-u')).toBe('');
  });

  it('is written as files, with a note, outside of a work tree', async () => {
    const dir = generatedFolder();
    conflicting(dir);
    const { code, notes } = await runHere(runUpdate, dir, { flags: { 'on-conflict': 'markers' } });
    expect({ code, notes }).toEqual({ code: 3, notes: expect.stringContaining('git was not told of the conflicts') });
    expect(ours(dir)).toContain('<<<<<<<');
  });
});

describe('edits that are not committed', () => {
  it('are named where something is written into their files, and are kept', async () => {
    const { dir, update } = repository();
    edit(join(dir, 'README.md'), text => `${text}\nOurs.\n`);
    edit(join(dir, 'docs/clusters.md'), text => `${text}\nOurs.\n`);
    const { code, notes } = await update({ 'on-conflict': 'ours' });
    expect(code).toBe(0);
    expect(notes).toMatch(/warning: not committed: your edits in [^;]*; they are kept/);
    expect(notes).not.toMatch(/not committed: [^;]*docs\/clusters\.md/);
    expect(ours(dir)).toContain('# Ours.');
  });

  it('are no warning where they are committed', async () => {
    const { git, update } = repository();
    git('commit', '--quiet', '--all', '--message', 'Edited');
    expect((await update({ 'on-conflict': 'ours', 'dry-run': true })).notes).not.toContain('not committed');
  });
});
