import { hash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import { foreseeUndo, undoLastRun } from '../../src/apply/undo.ts';
import { runName } from '../../src/apply/undo-plan.ts';
import { listenTo, watch } from './faulty-fs.ts';
import { refusalOf, told } from './refusal.ts';
import { changesBetween, type Files, start } from './scenario.ts';
import { type Entry, plant, room, snapshot, type Tree } from './tree.ts';
import { workplace } from './workplace.ts';

let base = '';
let root = '';

beforeEach(() => {
  base = workplace();
  root = join(base, 'repository');
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

const file = (content: string, mode = 0o644): Entry => ({ content, mode });
const OLD: Files = { a: file('old', 0o664), 'b/c': file('goes', 0o640), same: file('same') };
const NEW: Files = { a: file('new'), 'd/e/f': file('comes', 0o755), same: file('same') };

/** A repository after an upgrade; returns how it was before. */
function upgraded(): Tree {
  plant(root, OLD);
  const before = snapshot(root);
  applyChanges(root, changesBetween(OLD, NEW), 'upgrade');
  return before;
}

/** Refused with nothing changed, in the room neither. */
function refusedUndo(): ReturnType<typeof refusalOf> {
  const before = [snapshot(root), room(root)];
  const refusal = refusalOf(() => undoLastRun(root));
  expect(refusal?.exitCode).toBe(3);
  expect(refusal?.message).toContain('nothing was changed');
  expect([snapshot(root), room(root)]).toEqual(before);
  return refusal;
}

const DONE = '.scaffold/txn/pack.done';

/** Makes the pack what it was before packs had notes. */
function forgetNote(): void {
  const text = fs.readFileSync(join(root, DONE), 'latin1');
  const end = text.indexOf('\n') + 1;
  const length = Number(text.split(' ')[2]);
  const header = text.slice(end, end + length).replace(/"run":\{.*?\},/, '');
  const first = `scaffold-pack 1 ${header.length} ${hash('sha256', Buffer.from(header, 'latin1'))}\n`;
  fs.writeFileSync(join(root, DONE), first + header + text.slice(end + length), 'latin1');
}

describe('undo', () => {
  it('puts back bytes, modes and deleted files, whatever the umask, and says of which run', () => {
    const before = upgraded();
    const umask = process.umask(0o077);
    const undone = undoLastRun(root);
    process.umask(umask);
    expect(snapshot(root)).toEqual(before);
    expect(undone).toMatchObject({ undone: { command: 'upgrade' }, interrupted: null });
    expect(runName(undone)).toMatch(/^scaffold upgrade of \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    expect(undone.operations.map(({ path }) => path)).toEqual(['a', 'b/c', 'd/e/f']);
  });

  it('goes back one step, and a second one is refused', () => {
    upgraded();
    undoLastRun(root);
    expect(refusedUndo()?.message).toMatch(/the last command in .* was scaffold undo of .*undo goes back one step/);
  });

  it('undoes a pack that was written before packs had notes', () => {
    const before = upgraded();
    forgetNote();
    const undone = undoLastRun(root);
    expect(snapshot(root)).toEqual(before);
    expect([undone.undone, runName(undone)]).toEqual([null, 'the last run']);
  });

  it('is foreseen without a call that changes the disk', () => {
    upgraded();
    let foreseen: unknown;
    expect(watch(base, null, () => (foreseen = foreseeUndo(root)))).toEqual([]);
    expect(foreseen).toEqual(undoLastRun(root));
  });

  it('keeps what somebody writes while it is at work, and lays the old text aside', () => {
    upgraded();
    const edit = ({ file: path }: { file: string }): void => {
      if (path.endsWith('-0')) fs.writeFileSync(join(root, 'a'), 'mine');
    };
    const refusal = refusalOf(() => listenTo(root, edit, () => undoLastRun(root)));
    expect(told(refusal)).toContain('.scaffold/txn/aside/a');
    expect(fs.readFileSync(join(root, 'a'), 'utf8')).toBe('mine');
    expect(fs.readFileSync(join(root, '.scaffold/txn/aside/a'), 'utf8')).toBe('old');
  });
});

describe('undo is refused', () => {
  it.each<[string, Files, string[]]>([
    ['one', { a: file('mine') }, ['a: it changed since']],
    ['all', { a: file('mine'), 'b/c': file('x'), 'd/e/f': file('y') }, ['a: it ch', 'b/c: it app', 'd/e/f: it ch']],
    ['and what is in the way', { b: file('a file') }, ['b/c: b is not a directory']],
  ])('when files were changed since, and names them: %s', (_, edits, lines) => {
    upgraded();
    plant(root, edits);
    const refusal = refusedUndo();
    for (const line of lines) expect(told(refusal)).toContain(line);
    expect(refusal?.problems.every(({ hint }) => hint !== undefined)).toBe(true);
    expect(refusal?.problems).toHaveLength(lines.length);
    expect(refusalOf(() => foreseeUndo(root))).toEqual(refusal);
  });

  it.each([
    ['an empty folder', () => fs.mkdirSync(root)],
    ['a fresh clone', () => plant(root, { 'scaffold.yaml': file(''), '.scaffold/units/root.lock.json': file('') })],
    ['a folder whose .scaffold is a file', () => plant(root, { '.scaffold': file('') })],
  ])('where there is nothing to undo, and makes no room for itself: %s', (_, prepare) => {
    prepare();
    const calls = watch(base, null, () => expect(refusedUndo()?.message).toContain('git revert'));
    expect(calls).toEqual([]);
    expect(refusalOf(() => foreseeUndo(root))?.exitCode).toBe(3);
  });

  it('when everything is back already', () => {
    upgraded();
    plant(root, OLD);
    fs.rmSync(join(root, 'd'), { recursive: true });
    expect(refusedUndo()?.message).toContain('is as it was before');
  });

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['has a flipped bit', (bytes: Buffer) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
    ['is of a newer version', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('pack 1', 'pack 2'))],
    ['leads out', (bytes: Buffer) => hostile(bytes)],
  ])('when the pack %s', (_, spoil) => {
    upgraded();
    fs.writeFileSync(join(root, DONE), spoil(fs.readFileSync(join(root, DONE))));
    expect(refusedUndo()?.message).toContain('cannot be read');
  });

  it('by --dry-run while there is a run to be finished', () => {
    const { root: cut } = start('resume', base);
    expect(refusalOf(() => foreseeUndo(cut))).toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('cut off'),
    });
  });
});

function hostile(bytes: Buffer): Buffer {
  const [line = '', rest = ''] = bytes.toString('latin1').split(/\n(.*)/s);
  const length = Number(line.split(' ')[2]);
  const header = rest.slice(0, length).replace('"path":"a"', '"path":"../a"');
  const first = `scaffold-pack 1 ${header.length} ${hash('sha256', header)}\n`;
  return Buffer.from(first + header + rest.slice(length), 'latin1');
}
