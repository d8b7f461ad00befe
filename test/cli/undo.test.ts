import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ensureBuilt, example, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

const work = scratchFolder();

async function made(name: string, ...more: string[]): Promise<string> {
  const folder = join(work, name);
  const { code, err } = await scaffold(['new', folder, '--answers', example, ...more]);
  expect({ code, err }).toMatchObject({ code: 0 });
  return folder;
}

const undo = (folder: string, ...more: string[]) => scaffold(['undo', '--dir', folder, ...more]);

describe('scaffold undo', () => {
  it('takes back what new wrote, as --dry-run says before, and leaves the git repository', async () => {
    const folder = join(work, 'in-git');
    expect(spawnSync('git', ['init', '--quiet', folder]).status).toBe(0);
    const empty = readdirSync(folder);
    await made('in-git');
    writeFileSync(join(folder, 'docs', 'ours.md'), 'ours\n');
    const before = treeOf(folder, { times: true });
    const dry = await undo(folder, '--dry-run', '--json');
    expect(treeOf(folder, { times: true })).toEqual(before);
    const { code, out } = await undo(folder, '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual({
      ...JSON.parse(dry.out),
      warnings: ['the git repository stays, with its commits'],
      nextSteps: ['git status'],
    });
    expect(report).toMatchObject({ command: 'undo', dir: folder, conflicts: [], undoes: { command: 'new' } });
    const paths = Object.keys(before).filter(path => path !== 'docs/ours.md');
    expect(report.changes).toEqual(paths.sort().map(path => ({ path, action: 'delete' })));
    expect(readdirSync(folder).sort()).toEqual([...empty, 'docs'].sort());
    expect(Object.keys(treeOf(folder))).toEqual(['docs/ours.md']);
  });

  it('removes a folder that new had made, and new can make it again', async () => {
    const folder = await made('again');
    const tree = treeOf(folder);
    const { code, err } = await undo(folder);
    expect(code).toBe(0);
    expect(err).toMatch(/delete scaffold\.yaml\n[\s\S]*files put back: scaffold new of \d{4}-\d\d-\d\d .* is undone/);
    expect(existsSync(folder)).toBe(false);
    await made('again');
    expect(treeOf(folder)).toEqual(tree);
  });

  it('is refused where files were changed since: all are named, nothing is touched', async () => {
    const folder = await made('edited');
    appendFileSync(join(folder, 'README.md'), 'ours\n');
    chmodSync(join(folder, 'project.mk'), 0o755);
    rmSync(join(folder, 'Makefile'));
    const before = treeOf(folder, { times: true });
    const { code, out, err } = await undo(folder, '--json');
    expect(treeOf(folder, { times: true })).toEqual(before);
    const { kind, problems } = JSON.parse(out).error;
    // What is gone already has nothing that could be lost.
    expect([code, kind, problems.map(({ path }: { path: string }) => path).sort()]).toEqual([
      3,
      'refused',
      ['README.md', 'project.mk'],
    ]);
    expect(err).toContain('README.md: it changed since; take your change out, undo, and make it again');
    expect(err).toContain('chmod 644 project.mk');
    expect((await undo(folder, '--dry-run')).code).toBe(3);
  });

  it('is refused in a fresh clone, which git puts right', async () => {
    const folder = await made('origin', '--git');
    const clone = join(work, 'clone');
    expect(spawnSync('git', ['clone', '--quiet', folder, clone]).status).toBe(0);
    const before = treeOf(clone, { times: true });
    const { code, err } = await undo(clone);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/nothing to undo in .*clone.*git revert/s) });
    expect(treeOf(clone, { times: true })).toEqual(before);
    expect(existsSync(join(clone, '.scaffold', 'txn'))).toBe(false);
  });
});
