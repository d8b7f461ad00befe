import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recover } from '../../src/apply/recover.ts';
import { UserError } from '../../src/user-error.ts';
import { start } from './scenario.ts';
import { plant, room, snapshot } from './tree.ts';
import { workplace } from './workplace.ts';

/** Seconds since 1970, all before this machine was started. */
const WRITTEN = 1_000_000_000;
const FINISHED = WRITTEN + 1;
const LATER = WRITTEN + 3600;
const NEW_TEXT = '# Platform, now with more\n';

const DAMAGE: [string, string][] = [
  ['it is empty', ''],
  ['it ends early', NEW_TEXT.slice(0, 9)],
  ['it is all zeros', '\0'.repeat(NEW_TEXT.length)],
  ['it has zeros at the end', NEW_TEXT.slice(0, 9) + '\0'.repeat(NEW_TEXT.length - 9)],
];

let base = '';

beforeEach(() => {
  base = workplace();
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

function setTime(file: string, seconds: number): void {
  fs.utimesSync(file, seconds, seconds);
}

/** A repository whose last run finished before the machine was started, with a README that was touched at `time`. */
function finished(readme: string, time: number): { root: string; wanted: ReturnType<typeof snapshot> } {
  const { root, scenario, before } = start('upgrade', base);
  scenario.run(root);
  plant(root, { 'README.md': { content: readme, mode: 0o644 } });
  setTime(join(root, 'README.md'), time);
  setTime(join(root, '.scaffold/txn/pack.done'), FINISHED);
  return { root, wanted: before.next };
}

/** As `finished`, for a run that was cut off. */
function cutOff(readme: string, packTime: number): { root: string; wanted: ReturnType<typeof snapshot> } {
  const { root, before } = start('resume', base);
  plant(root, { 'README.md': { content: readme, mode: 0o644 } });
  setTime(join(root, 'README.md'), WRITTEN);
  setTime(join(root, '.scaffold/txn/pack'), packTime);
  return { root, wanted: before.next };
}

describe('a file that a power cut tore after the run had finished', () => {
  it.each(DAMAGE)('is written again, when %s', (_, text) => {
    const { root, wanted } = finished(text, WRITTEN);
    expect(recover(root)).toBe('finished');
    expect(snapshot(root)).toEqual(wanted);
    expect(room(root)).toEqual(['pack.done']);
  });

  it('is looked for once', () => {
    const { root } = finished(NEW_TEXT, WRITTEN);
    expect(recover(root)).toBe('none');
    plant(root, { 'README.md': { content: '', mode: 0o644 } });
    setTime(join(root, 'README.md'), WRITTEN);
    expect(recover(root)).toBe('none');
    expect(fs.readFileSync(join(root, 'README.md'), 'utf8')).toBe('');
  });

  it.each([
    ['a file that the team emptied later', '', LATER],
    ['a file that the team shortened later', NEW_TEXT.slice(0, 9), LATER],
    ['a file with a word of the team, however old', '# mine\n', WRITTEN],
  ])('is not mistaken for %s', (_, text, time) => {
    const { root } = finished(text, time);
    expect(recover(root)).toBe('none');
    expect(fs.readFileSync(join(root, 'README.md'), 'utf8')).toBe(text);
  });

  it('is not looked for while the machine has run ever since', () => {
    const { root } = finished('', WRITTEN);
    setTime(join(root, '.scaffold/txn/pack.done'), Date.now() / 1000);
    expect(recover(root)).toBe('none');
    expect(fs.readFileSync(join(root, 'README.md'), 'utf8')).toBe('');
  });
});

describe('a file that a power cut tore during the run', () => {
  it.each(DAMAGE)('is written again, when %s', (_, text) => {
    const { root, wanted } = cutOff(text, WRITTEN);
    expect(recover(root)).toBe('finished');
    expect(snapshot(root)).toEqual(wanted);
  });

  it('counts as an edit while the machine has run ever since', () => {
    const { root } = cutOff('', Date.now() / 1000);
    expect(() => recover(root)).toThrow(UserError);
    expect(fs.readFileSync(join(root, 'README.md'), 'utf8')).toBe('');
  });
});
