import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeHcl } from '../../src/merge/hcl/merge-hcl.ts';
import { readHcl } from '../../src/merge/hcl/read.ts';
import { HclSyntaxError } from '../../src/merge/hcl/syntax-error.ts';
import type { MergeOptions } from '../../src/merge/sides.ts';
import { formatHcl } from '../../src/render/format-hcl.ts';
import { denseScenario } from './dense-corpus.ts';
import { duplicatesIn } from './duplicates.ts';
import { clashingScenario, disjointScenario, randomOf } from './edit-corpus.ts';
import { textCanon } from './hcl-model.ts';

const options: MergeOptions = {
  labels: { base: 'scaffold 0.1.0', ours: 'yours', theirs: 'scaffold 0.2.0' },
  choice: 'markers',
};
const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const each = (numRuns: number, check: (seed: number) => void) =>
  fc.assert(fc.property(seeds, check), { numRuns, seed: 20_260_101 });

describe('merging edits of two sides', () => {
  it.each([
    ['many in a small file', (seed: number) => denseScenario(randomOf(seed))],
    ['of blocks, objects and comments', disjointScenario],
  ])('finds the one right answer where they never meet: %s', (_, scenario) => {
    each(1_000, seed => {
      const { wanted, edits, ...sides } = scenario(seed);
      const { text, conflicts } = mergeHcl(sides, options);
      expect({ edits, conflicts }).toEqual({ edits, conflicts: [] });
      expect(textCanon(text)).toEqual(wanted);
      expect(duplicatesIn([{ path: 'main.tf', text }])).toEqual([]);
    });
  });

  it('lays out what it touched, and leaves lines that the team laid out in its own way', () => {
    each(300, seed => {
      const sides = disjointScenario(seed);
      const { text } = mergeHcl(sides, options);
      if (formatHcl(sides.ours) === sides.ours) expect(formatHcl(text)).toBe(text);
      const known = new Set([...linesOf(sides.ours), ...linesOf(sides.theirs)].map(withoutColumns));
      const own = linesOf(text).map(withoutColumns);
      expect(own.filter(line => !known.has(line) && !/tail /.test(line) && !/\{ .* \}$/.test(line))).toEqual([]);
    });
  });

  it('is in conflict, and no HCL, where both change one attribute', () => {
    each(1_000, seed => {
      const { name, edits: _, ...sides } = clashingScenario(seed);
      const { text, conflicts } = mergeHcl(sides, options);
      expect(conflicts.map(({ at }) => at)).toEqual([expect.stringMatching(new RegExp(`${name}$`))]);
      expect(conflicts[0]?.ours).toContain('"mine"');
      expect(conflicts[0]?.theirs).toContain('"other"');
      expect(text).toMatch(
        /^<<<<<<< yours\n.*"mine".*\n\|{7} scaffold 0.1.0\n.*\n=======\n.*"other".*\n>{7} scaffold 0.2.0$/m,
      );
      expect(() => readHcl(text)).toThrow(HclSyntaxError);
      expect(textCanon(mergeHcl(sides, { ...options, choice: 'ours' }).text)).toEqual(textCanon(sides.ours));
      expect(textCanon(mergeHcl(sides, { ...options, choice: 'theirs' }).text)).toEqual(textCanon(sides.theirs));
    });
  });

  it('takes the other side byte for byte where one changed nothing', () => {
    each(200, seed => {
      const { base, ours, theirs } = disjointScenario(seed);
      expect(mergeHcl({ base, ours: base, theirs }, options)).toEqual({ text: theirs, conflicts: [] });
      expect(mergeHcl({ base, ours, theirs: base }, options)).toEqual({ text: ours, conflicts: [] });
      expect(mergeHcl({ base, ours, theirs: ours }, options)).toEqual({ text: ours, conflicts: [] });
    });
  });

  it('changes nothing when it is done again', () => {
    each(200, seed => {
      const { theirs, ...sides } = disjointScenario(seed);
      const { text } = mergeHcl({ ...sides, theirs }, options);
      expect(mergeHcl({ base: theirs, ours: text, theirs }, options)).toEqual({ text, conflicts: [] });
    });
  });

  it('loses nothing of the team where edits meet', () => {
    each(300, seed => {
      const [mine, other] = [disjointScenario(seed), disjointScenario(seed + 1)];
      const theirs = disjointScenario(seed % 7).theirs;
      const sides = { base: mine.base, ours: mine.ours, theirs: seed % 2 === 0 ? theirs : other.theirs };
      const { text, conflicts } = mergeHcl(sides, options);
      const left = [text, ...conflicts.map(({ ours }) => ours ?? '')].join('\n');
      for (const edit of mine.ours.match(/ours_\d+/g) ?? []) expect(left).toContain(edit);
    });
  });

  it('keeps the newlines, the mark and the end of the file that the team has', () => {
    each(100, seed => {
      const sides = disjointScenario(seed);
      const { text } = mergeHcl(sides, options);
      const windows = `\uFEFF${sides.ours.replaceAll('\n', '\r\n').trimEnd()}`;
      const expected = sides.ours === text ? windows : `\uFEFF${text.replaceAll('\n', '\r\n').replace(/\r\n$/, '')}`;
      expect(mergeHcl({ ...sides, ours: windows }, options).text).toBe(expected);
    });
  });
});

function linesOf(text: string): string[] {
  return text.split('\n');
}

function withoutColumns(line: string): string {
  return line.trim().replace(/ +/g, ' ');
}
