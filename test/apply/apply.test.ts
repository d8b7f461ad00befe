import fs from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import type { FileChange } from '../../src/apply/change.ts';
import type { UserError } from '../../src/user-error.ts';
import { listenTo, watch } from './faulty-fs.ts';
import { refusalOf, told } from './refusal.ts';
import { changesBetween, type Files } from './scenario.ts';
import { plant, room, snapshot, treeOf } from './tree.ts';
import { workplace } from './workplace.ts';

let base = '';
let root = '';

beforeEach(() => {
  base = workplace();
  root = join(base, 'new', 'repository');
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

function file(content: string | Uint8Array, mode = 0o644): Files[string] {
  return { content, mode };
}

describe('applyChanges', () => {
  it('makes the repository, its files and its directories', () => {
    const files = {
      'README.md': file('# ä ✓ 🚀\n'),
      'a/b/c.sh': file('#!/bin/sh\n', 0o755),
      'a/d.gz': file(new Uint8Array([0, 255, 13, 10])),
    };
    expect(applyChanges(root, changesBetween({}, files))).toEqual({ written: 3, deleted: 0, recovered: 'none' });
    expect(snapshot(base)).toMatchObject({ 'new/repository/README.md': expect.any(String) });
    expect(snapshot(root)).toEqual(treeOf(files));
    expect(room(root)).toEqual(['pack.done']);
  });

  it('writes nothing at all when nothing is to be changed', () => {
    const files = { a: file('a') };
    applyChanges(root, changesBetween({}, files));
    const calls = watch(root, null, () => applyChanges(root, changesBetween(files, files)));
    expect(calls.filter(({ name }) => name === 'renameSync' || name === 'fsyncSync')).toEqual([]);
    expect(applyChanges(join(base, 'other'), [])).toEqual({ written: 0, deleted: 0, recovered: 'none' });
    expect(fs.existsSync(join(base, 'other'))).toBe(false);
  });

  it('does not write what is right already, whatever the plan saw', () => {
    plant(root, { a: file('right'), 'b/c': file('old') });
    fs.utimesSync(join(root, 'a'), 1, 1);
    const changes = changesBetween({ 'b/c': file('old') }, { a: file('right'), 'b/c': file('new') });
    const deletion: FileChange = { path: 'gone/long/ago', before: '0'.repeat(64), after: null };
    expect(applyChanges(root, [...changes, deletion])).toEqual({ written: 1, deleted: 0, recovered: 'none' });
    expect(fs.statSync(join(root, 'a')).mtimeMs).toBe(1000);
  });

  it('keeps what it does not know in files of several megabytes', () => {
    const files = {
      big: file(Uint8Array.from({ length: 3_000_001 }, (_, index) => index % 253)),
      text: file('é'.repeat(400_000)),
    };
    applyChanges(root, changesBetween({}, files));
    expect(snapshot(root)).toEqual(treeOf(files));
  });

  it('writes every byte where the system takes a few at a time', () => {
    const { writeSync } = fs;
    const short = (...[descriptor, bytes, offset, length]: number[]) =>
      writeSync(descriptor ?? 0, bytes as never, offset, Math.min(length ?? 0, 777));
    const files = { a: file('a'.repeat(5000)), b: file(new Uint8Array(300_000).fill(7)) };
    Object.assign(fs, { writeSync: short });
    try {
      applyChanges(root, changesBetween({}, files));
    } finally {
      Object.assign(fs, { writeSync });
    }
    expect(snapshot(root)).toEqual(treeOf(files));
  });

  it('makes the pack durable before it counts, and syncs no file after that', () => {
    const calls = watch(base, null, () => applyChanges(root, changesBetween({}, { a: file('a'), b: file('b') })));
    const names = calls.map(({ name, file: path }) => (basename(path) === 'pack' ? 'commit' : name));
    const commit = names.indexOf('commit');
    const syncs = names.flatMap((name, index) => (name === 'fsyncSync' ? [index - commit] : []));
    // The pack, then the three directories that its name hangs on.
    expect(syncs).toEqual([-1, 1, 2, 3]);
  });

  it('takes the pack back when its name cannot be made durable', () => {
    const changes = changesBetween({}, { a: file('a') });
    const calls = watch(base, null, () => applyChanges(join(base, 'rehearsal', 'repository'), changes));
    const at = calls.findIndex(({ file: path }) => basename(path) === 'pack') + 2;
    let refusal: UserError | null = null;
    watch(base, { at, strike: 'EIO', sticky: false }, () => {
      refusal = refusalOf(() => applyChanges(root, changes));
    });
    expect(refusal).toMatchObject({ exitCode: 5, message: expect.stringContaining('nothing was changed') });
    expect(fs.readdirSync(base)).toEqual(['rehearsal']);
  });

  it('takes back the half of a file that found no room', () => {
    const changes = changesBetween({}, { a: file('a'), b: file('b') });
    const calls = watch(base, null, () => applyChanges(join(base, 'rehearsal', 'repository'), changes));
    const opened = calls.findIndex(({ file: path }) => path.endsWith('-0'));
    const fault = { at: opened + 2, strike: 'ENOSPC', sticky: false } as const;
    let refusal: UserError | null = null;
    watch(base, fault, () => {
      refusal = refusalOf(() => applyChanges(root, changes));
    });
    expect(refusal).toMatchObject({
      exitCode: 5,
      message: expect.stringContaining('run the same command again to finish'),
    });
    expect(fs.readdirSync(root)).toEqual(['.scaffold']);
    expect(applyChanges(root, changes)).toEqual({ written: 0, deleted: 0, recovered: 'finished' });
  });

  const onlyWithModes = process.platform === 'win32' ? it.skip : it;
  onlyWithModes.each([
    [0o600, 0o644, 0o600],
    [0o664, 0o644, 0o664],
    [0o640, 0o755, 0o750],
    [0o755, 0o644, 0o644],
    [0o700, 0o644, 0o600],
    [0o700, 0o755, 0o700],
  ] as const)('keeps the permissions %o of a file where %o is asked: %o', (present, asked, kept) => {
    plant(root, { a: file('old', present) });
    const previous = process.umask(0o077);
    applyChanges(root, changesBetween({ a: file('old') }, { a: file('new', asked) }));
    process.umask(previous);
    expect(fs.statSync(join(root, 'a')).mode & 0o777).toBe(kept);
  });
});

function putLink(target: string): void {
  fs.unlinkSync(target);
  fs.symlinkSync('../mine', target);
}

describe('a disk that is not as the plan saw it', () => {
  it.each([
    ['a file changed', { a: file('theirs') }, 'it changed since'],
    ['a file appeared', { a: file('old'), 'b/new': file('theirs') }, 'it appeared since'],
    ['a file was deleted', { z: file('z') }, 'it was deleted since'],
    ['a directory is in the way', { 'a/x': file('x') }, 'a is not a plain file'],
    ['a file is where a directory should be', { a: file('old'), b: file('theirs') }, 'b is not a directory'],
  ])('is left as it is: %s', (_, present: Files, reason) => {
    plant(root, present);
    const before = snapshot(base);
    const refusal = refusalOf(() =>
      applyChanges(root, changesBetween({ a: file('old') }, { a: file('new'), 'b/new': file('new') })),
    );
    expect(refusal?.exitCode).toBe(3);
    expect(told(refusal)).toContain(reason);
    expect(refusal?.message).toContain('nothing was changed');
    expect(snapshot(base)).toEqual(before);
    expect(fs.existsSync(join(root, '.scaffold'))).toBe(false);
  });

  it('is reported in one go', () => {
    plant(root, { a: file('theirs'), b: file('theirs') });
    const refusal = refusalOf(() =>
      applyChanges(root, changesBetween({ a: file('old'), b: file('old'), c: file('old') }, { c: file('new') })),
    );
    expect(refusal?.problems.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
  });

  it('is told from a path that no repository may have', () => {
    expect(refusalOf(() => applyChanges(root, [{ path: '../a', before: null, after: null }]))?.exitCode).toBe(2);
    expect(fs.readdirSync(base)).toEqual([]);
  });
});

describe('a file that someone else changes while its new text is being written beside it', () => {
  const changes = changesBetween({ 'a/b': file('old') }, { 'a/b': file('new'), 'a/c': file('new') });

  it.each([
    ['with an edit', (target: string) => fs.writeFileSync(target, 'theirs'), 'it changed since'],
    ['with a link', putLink, 'a/b is a symbolic link'],
  ])('is kept: %s', (_, edit, reason) => {
    plant(root, { 'a/b': file('old'), mine: file('mine') });
    const editOnce = ({ name, file: temporary }: { name: string; file: string }): void => {
      if (name === 'openSync' && temporary.endsWith('-0')) edit(join(root, 'a/b'));
    };
    const refusal = refusalOf(() => listenTo(root, editOnce, () => applyChanges(root, changes)));
    expect(refusal?.exitCode).toBe(3);
    expect(told(refusal)).toContain(reason);
    expect(fs.readdirSync(join(root, 'a'))).toEqual(['b', 'c']);
    expect(fs.readFileSync(join(root, 'a/b'), 'utf8')).not.toBe('new');
    expect(fs.readFileSync(join(root, 'mine'), 'utf8')).toBe('mine');
    expect(fs.readFileSync(join(root, '.scaffold/txn/aside/a/b'), 'utf8')).toBe('new');
  });
});
