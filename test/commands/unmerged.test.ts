import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { Invocation } from '../../src/cli/commands.ts';
import { runStatus } from '../../src/commands/status.ts';
import { runUpdate } from '../../src/commands/update.ts';
import { treeOf } from '../cli/bin.ts';
import { edit, generatedFolder } from '../inspect/generated-folder.ts';
import { conflicting, lockOf, NETWORK, runHere } from './changed-repository.ts';

jest.setTimeout(60_000);

const update = (dir: string, flags: Invocation['flags'] = {}) => runHere(runUpdate, dir, { flags });

/** A repository with a conflict between the team and an answer. */
function repository(): string {
  const dir = generatedFolder();
  conflicting(dir);
  return dir;
}

describe('markers that a merge of two branches left', () => {
  const OF_GIT = '<<<<<<< HEAD\n# a\n=======\n# b\n>>>>>>> other\n';

  it.each([{}, { 'on-conflict': 'theirs' }, { 'on-conflict': 'markers' }])(
    'stop a run with %o that would write into the file, and not because of another one',
    async flags => {
      const dir = repository();
      edit(join(dir, NETWORK), text => `# Ours.\n${OF_GIT}${text}`);
      edit(join(dir, 'docs/clusters.md'), text => `${text}${OF_GIT}`);
      const before = treeOf(dir, { times: true });
      const { code, notes } = await update(dir, flags);
      expect(code).toBe(3);
      expect(notes).toContain(`"path":"${NETWORK}","file":"${NETWORK}","line":2,"message":"has conflict markers`);
      expect(notes).toContain(`git checkout --ours -- ${NETWORK}`);
      expect(notes).not.toContain('docs/clusters.md');
      const dry = await update(dir, { ...flags, 'dry-run': true });
      expect(dry).toMatchObject({ code: 0, notes: expect.stringContaining(`a run would be refused: `) });
      expect((await update(dir, { ...flags, 'dry-run': true, check: true })).code).toBe(3);
      expect(treeOf(dir, { times: true })).toEqual(before);
    },
  );

  it('are due until they are out, without a run that could be continued', async () => {
    const dir = generatedFolder();
    edit(join(dir, 'Makefile'), text => `${text}${OF_GIT}`);
    edit(join(dir, 'README.md'), text => `${text}\n~~~\n${OF_GIT}~~~\n`);
    const { due } = JSON.parse((await runHere(runStatus, dir, { flags: { json: true } })).out);
    expect(due).toEqual([
      { what: 'Makefile holds conflict markers', next: expect.stringMatching(/^keep .*(?<!--continue)$/) },
    ]);
  });
});

describe('what is no text in the place of a file', () => {
  const PLACES: [string, (path: string) => void, RegExp][] = [
    ['a link', path => symlinkSync('outputs.tf', path), /is a symbolic link/],
    ['a folder', path => mkdirSync(path), /is not a plain file/],
    ['bytes', path => writeFileSync(path, Buffer.from([0x23, 0xff, 0x0a])), /is no text in UTF-8/],
  ];
  const blocked = (put: (path: string) => void) => {
    const dir = repository();
    rmSync(join(dir, NETWORK));
    put(join(dir, NETWORK));
    return dir;
  };

  it.each(PLACES)('%s: is never said to have got what it cannot get', async (_, put, reason) => {
    const dir = blocked(put);
    const before = treeOf(dir, { times: true });
    for (const choice of ['theirs', 'markers']) {
      const { code, notes } = await update(dir, { 'on-conflict': choice });
      expect({ code, notes }).toEqual({ code: 3, notes: expect.stringMatching(reason) });
      expect(notes).toMatch(/put a plain file there.*--on-conflict ours.*sidecar.*--only/);
    }
    expect(await update(dir)).toMatchObject({ code: 3, notes: expect.stringContaining('next: put a plain file at') });
    expect(treeOf(dir, { times: true })).toEqual(before);
  });

  it('stays, and the new text lies aside with sidecar until somebody has looked', async () => {
    const dir = blocked(path => symlinkSync('outputs.tf', path));
    expect((await update(dir, { 'on-conflict': 'sidecar' })).code).toBe(3);
    expect(readFileSync(join(dir, '.scaffold/incoming', NETWORK), 'utf8')).toContain('"per-zone"');
    expect(lockOf(dir, 'env-dev').pending).toEqual([NETWORK]);
    expect((await update(dir, { continue: true })).code).toBe(0);
    expect(existsSync(join(dir, '.scaffold/incoming', NETWORK))).toBe(false);
  });

  it('stays with ours, and is decided', async () => {
    const dir = blocked(path => symlinkSync('outputs.tf', path));
    expect((await update(dir, { 'on-conflict': 'ours' })).code).toBe(0);
    expect(lockOf(dir, 'env-dev').pending).toEqual([]);
    expect((await update(dir)).notes).toContain('is up to date');
  });
});
