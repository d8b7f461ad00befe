import fs from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import { thisProcess } from '../../src/apply/owner.ts';
import { recover } from '../../src/apply/recover.ts';
import { type Call, Frozen, watch } from './faulty-fs.ts';
import { refusalOf, told } from './refusal.ts';
import { asAnotherProcess, changesBetween, start, UPGRADE } from './scenario.ts';
import { plant, room, snapshot, treeOf } from './tree.ts';
import { workplace } from './workplace.ts';

let base = '';

beforeEach(() => {
  base = workplace();
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

function upgradeCutAt(at: number): { root: string; calls: Call[] } {
  const { root, scenario } = start('upgrade', base);
  let calls: Call[] = [];
  try {
    calls = watch(root, { at, strike: 'freeze', sticky: false }, () => asAnotherProcess(() => scenario.run(root)));
  } catch (error) {
    if (!(error instanceof Frozen)) throw error;
  }
  return { root, calls };
}

describe('recover', () => {
  it('finds nothing to do, and writes nothing, where there is no repository', () => {
    expect(recover(join(base, 'none'))).toBe('none');
    expect(fs.readdirSync(base)).toEqual([]);
  });

  it('finds nothing to do, and writes nothing, after a run that finished', () => {
    const root = join(base, 'repository');
    applyChanges(root, changesBetween({}, { a: { content: 'a', mode: 0o644 } }));
    expect(watch(root, null, () => expect(recover(root)).toBe('none'))).toEqual([]);
  });

  it('finishes a run that was cut off past its commit point, once', () => {
    const { root, before } = start('resume', base);
    expect(recover(root)).toBe('finished');
    expect(snapshot(root)).toEqual(before.next);
    expect(recover(root)).toBe('none');
  });

  it('sweeps away what a run left that was cut off before, and keeps what can be undone', () => {
    const { root, before } = start('upgrade', base);
    const remains = {
      'pack.tmp': 'half',
      'lock.0d3f': '{}',
      lock: JSON.stringify({ ...thisProcess(), pid: 4_194_311 }),
    };
    for (const [name, text] of Object.entries(remains))
      plant(root, { [`.scaffold/txn/${name}`]: { content: text, mode: 0o644 } });
    expect(recover(root)).toBe('discarded');
    expect(snapshot(root)).toEqual(before.old);
    expect(room(root)).toEqual(['pack.done']);
  });

  it('is part of every run', () => {
    const { root, before } = start('resume', base);
    expect(applyChanges(root, UPGRADE)).toEqual({
      written: 0,
      deleted: 0,
      recovered: 'finished',
    });
    expect(snapshot(root)).toEqual(before.next);
  });

  it('lets a user read who may not sweep anything away', () => {
    const { root } = start('upgrade', base);
    plant(root, { '.scaffold/txn/pack.tmp': { content: 'half', mode: 0o644 } });
    watch(root, { at: 1, strike: 'EROFS', sticky: true }, () => expect(recover(root)).toBe('none'));
  });

  it.each([
    ['does not disturb a run that has not committed yet', [], 0],
    ['refuses to read what another run is writing', ['pack'], 3],
  ])('%s', (_, names, exitCode) => {
    const { root } = start('upgrade', base);
    const other = JSON.stringify({ ...thisProcess(), host: 'elsewhere' });
    for (const name of ['lock', 'pack.tmp', ...names])
      plant(root, { [`.scaffold/txn/${name}`]: { content: other, mode: 0o644 } });
    expect(refusalOf(() => recover(root))?.exitCode ?? 0).toBe(exitCode);
    expect(room(root)).toEqual(['lock', ...names, 'pack.done', 'pack.tmp']);
  });
});

describe('a file that the team edits between the cut and the recovery', () => {
  const EDIT = 'my own words\n';
  // One file of the upgrade stays as it is, so it is no part of the run.
  const paths = UPGRADE.map(({ path }) => path).filter(path => path !== 'modules/network/main.tf');

  function committedAt(): number[] {
    const { calls } = upgradeCutAt(Number.POSITIVE_INFINITY);
    const commit = calls.findIndex(({ name, file }) => name === 'renameSync' && basename(file) === 'pack');
    const done = calls.findIndex(({ file }) => basename(file) === 'pack.done');
    return calls.flatMap((_, index) => (index > commit && index <= done ? [index + 1] : []));
  }

  it.each(paths)('is kept, whole and in its place, at every point: %s', path => {
    const points = committedAt();
    expect(points.length).toBeGreaterThan(20);
    for (const at of points) {
      const { root } = upgradeCutAt(at);
      plant(root, { [path]: { content: EDIT, mode: 0o644 } });
      const refusal = refusalOf(() => recover(root));
      expect(refusal?.exitCode).toBe(3);
      expect(refusal?.problems.map(problem => problem.path)).toEqual([path]);
      expect(fs.readFileSync(join(root, path), 'utf8')).toBe(EDIT);
    }
  });

  it('leaves everything else new, the new text aside, and no trouble for the next run', () => {
    const { root } = upgradeCutAt(committedAt()[0] ?? 0);
    const { next } = start('upgrade', join(base, 'other')).before;
    plant(root, { 'README.md': { content: EDIT, mode: 0o644 } });
    const refusal = refusalOf(() => recover(root));
    const aside = '.scaffold/txn/aside/README.md';
    expect(told(refusal)).toContain(aside);
    expect(fs.readFileSync(join(root, aside), 'utf8')).toBe('# Platform, now with more\n');
    expect(snapshot(root)).toEqual({ ...next, ...treeOf({ 'README.md': { content: EDIT, mode: 0o644 } }) });
    expect(recover(root)).toBe('none');
  });

  it('gets its new text laid aside over what lies there from another time', () => {
    const { root } = upgradeCutAt(committedAt()[0] ?? 0);
    const aside = '.scaffold/txn/aside/README.md';
    plant(root, { 'README.md': { content: EDIT, mode: 0o644 }, [aside]: { content: 'long ago', mode: 0o644 } });
    expect(refusalOf(() => recover(root))?.exitCode).toBe(3);
    expect(fs.readFileSync(join(root, aside), 'utf8')).toBe('# Platform, now with more\n');
  });

  it('is kept as well when it was to be deleted', () => {
    const { root } = upgradeCutAt(committedAt()[0] ?? 0);
    plant(root, { 'modules/old/deep/gone.tf': { content: EDIT, mode: 0o644 } });
    expect(told(refusalOf(() => recover(root)))).toContain('is still there');
    expect(fs.readFileSync(join(root, 'modules/old/deep/gone.tf'), 'utf8')).toBe(EDIT);
  });
});
