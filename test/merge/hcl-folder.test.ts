import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type HclFile, mergeHclFolder } from '../../src/merge/hcl/folder.ts';
import { printLines } from '../../src/merge/hcl/print.ts';
import { readHcl } from '../../src/merge/hcl/read.ts';
import type { MergeOptions } from '../../src/merge/sides.ts';
import { duplicatesIn } from './duplicates.ts';
import { disjointScenario, randomOf } from './edit-corpus.ts';
import { textCanon } from './hcl-model.ts';
import { type Files, moves } from './hcl-moves.ts';

const options: MergeOptions = { labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, choice: 'markers' };

describe('merging the files of a module', () => {
  it.each(Object.entries(moves))('is right when %s', (_, { base, ours, theirs, files, conflicts = [], lists = {} }) => {
    const merged = mergeHclFolder(filesOf({ base, ours, theirs }), options);
    expect(Object.fromEntries([...merged.files].map(([path, { text }]) => [path, text]))).toEqual(files);
    expect([...merged.files.values()].flatMap(each => each.conflicts.map(({ at }) => at))).toEqual(conflicts);
    const { removed, keptDeleted, orphaned } = merged;
    expect({ removed, keptDeleted, orphaned }).toEqual({ removed: [], keptDeleted: [], orphaned: [], ...lists });
  });

  it('goes on beside a file that is no HCL', () => {
    const [old, mine, other] = ['a = 1\n', 'a = 2\n', 'a = 3\n'];
    const sides = {
      base: { 'a.tf': old, 'b.tf': old },
      ours: { 'a.tf': `<<<<<<<\n${mine}`, 'b.tf': old },
      theirs: { 'a.tf': other, 'b.tf': other },
    };
    const { files, unreadable } = mergeHclFolder(filesOf(sides), options);
    expect([...unreadable]).toEqual([['a.tf', expect.objectContaining({ line: 1, column: 1 })]]);
    expect([...files]).toEqual([['b.tf', { text: other, conflicts: [] }]]);
  });

  it('finds the one right answer wherever the blocks stand', () => {
    const seeds = fc.integer({ min: 0, max: 2 ** 31 });
    const check = (seed: number) => {
      const { base, ours, theirs, wanted } = disjointScenario(seed);
      const [whole, spread] = [(text: string) => ({ 'main.tf': text }), (text: string) => spreadOver(text, seed)];
      const [mine, other] = seed % 2 === 0 ? [spread, whole] : [whole, spread];
      const sides = { base: whole(base), ours: mine(ours), theirs: other(theirs) };
      const { files } = mergeHclFolder(filesOf(sides), options);
      const texts = [...files].map(([path, { text }]) => ({ path, text }));
      expect([...files.values()].flatMap(({ conflicts }) => conflicts)).toEqual([]);
      expect(duplicatesIn(texts)).toEqual([]);
      expect(textCanon(texts.map(({ text }) => text).join('\n'))).toEqual(wanted);
    };
    fc.assert(fc.property(seeds, check), { numRuns: 300, seed: 11 });
  });
});

function filesOf({ base, ours, theirs }: Record<'base' | 'ours' | 'theirs', Files>): HclFile[] {
  const paths = [...new Set([base, ours, theirs].flatMap(files => Object.keys(files)))].sort();
  return paths.map(path => ({
    path,
    base: base[path] ?? null,
    ours: ours[path] ?? null,
    theirs: theirs[path] ?? null,
  }));
}

/** Brings each block of a text into a file by chance; what is no block stays in `main.tf`. */
function spreadOver(text: string, seed: number): Files {
  const random = randomOf(seed);
  const files = new Map([['main.tf', '']]);
  for (const item of readHcl(text).items) {
    const path = item.kind === 'block' ? (['main.tf', 'other.tf', 'more.tf'][random(3)] ?? '') : 'main.tf';
    const before = files.get(path) ?? '';
    files.set(path, `${before}${before === '' ? '' : '\n'}${printLines(item)}`);
  }
  return Object.fromEntries(files);
}
