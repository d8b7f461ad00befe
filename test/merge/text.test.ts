import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { mergeText } from '../../src/merge/text/merge-text.ts';
import { conflict, marked } from './options.ts';

// git is started for every text.
jest.setTimeout(120_000);

const lines = (...words: string[]) => words.map(word => `${word}\n`).join('');

describe('by lines', () => {
  it.each([
    ['changes apart', ['a b c d e', 'A b c d e', 'a b c d E'], lines(...'AbcdE')],
    ['the same change', ['a b c', 'a B c', 'a B c'], lines(...'aBc')],
    ['the same change among others', ['a b c d e', 'a B c d E', 'a B c d e'], lines(...'aBcdE')],
    ['lines that touch', ['a b c', 'A b c', 'a B c'], conflict('A\nb\n', 'a\nb\n', 'a\nB\n') + lines('c')],
    ['both add at the end', ['a', 'a b', 'a c'], lines('a') + conflict('b\n', '', 'c\n')],
    ['one deletes what the other changes', ['a b', 'a', 'a B'], lines('a') + conflict('', 'b\n', 'B\n')],
    ['nothing in common', ['', 'a', 'b'], conflict('a\n', '', 'b\n')],
  ])('%s', (_, versions, expected) => {
    const [base = '', ours = '', theirs = ''] = versions.map(words => lines(...words.split(' ').filter(Boolean)));
    const { text: merged, conflicts } = mergeText({ base, ours, theirs }, marked);
    expect(merged).toBe(expected);
    expect(conflicts).toHaveLength(expected.includes('<<<<<<<') ? 1 : 0);
  });

  it('names the place of a conflict and takes the side that was chosen', () => {
    const sides = { base: 'a\nb\nc\nd\n', ours: 'A\nb\nC\nD\n', theirs: 'a\nb\nx\nd\n' };
    const { conflicts } = mergeText(sides, marked);
    expect(conflicts).toEqual([{ at: 'lines 3 to 4', base: 'c\nd\n', ours: 'C\nD\n', theirs: 'x\nd\n' }]);
    expect(mergeText(sides, { ...marked, choice: 'ours' }).text).toBe('A\nb\nC\nD\n');
    expect(mergeText(sides, { ...marked, choice: 'theirs' }).text).toBe('A\nb\nx\nd\n');
  });
});

describe('beside git merge-file --diff3', () => {
  let folder = '';
  beforeAll(() => {
    folder = fs.mkdtempSync(join(os.tmpdir(), 'scaffold-merge-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  // Blank lines and recipes repeat, so lines can be paired in several ways.
  const line = fc.constantFrom('', '', '.PHONY: all', '\t@echo', '## note', 'plan:', ...'abcdefghij');
  const edits = fc.array(fc.tuple(fc.nat(99), fc.constantFrom('add', 'change', 'remove'), line), { maxLength: 4 });
  const texts = fc.tuple(fc.array(line, { maxLength: 16 }), edits, edits);

  it('has the same verdict and the same clean text', () => {
    fc.assert(
      fc.property(texts, ([base, left, right]) => {
        const sides = {
          base: lines(...base),
          ours: lines(...edited(base, left)),
          theirs: lines(...edited(base, right)),
        };
        const { text, conflicts } = mergeText(sides, marked);
        const { status, stdout } = git(sides);
        expect(conflicts.length > 0).toBe(status !== 0);
        if (status === 0) expect(text).toBe(stdout);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  function git(sides: Record<'base' | 'ours' | 'theirs', string>) {
    for (const [name, text] of Object.entries(sides)) fs.writeFileSync(join(folder, name), text);
    return spawnSync('git', ['merge-file', '-p', '--diff3', 'ours', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
    });
  }
});

type Edit = [at: number, what: string, line: string];

function edited(base: readonly string[], edits: readonly Edit[]): string[] {
  return edits.reduce(
    (result: string[], [at, what, line]) => {
      const index = at % (result.length + 1);
      return what === 'add'
        ? result.toSpliced(index, 0, line)
        : result.toSpliced(index, 1, ...(what === 'change' ? [line] : []));
    },
    [...base],
  );
}
