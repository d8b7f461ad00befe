import { describe, expect, it } from '@jest/globals';
import { mergeHclFolder } from '../../src/merge/hcl/folder.ts';
import { mergeHcl } from '../../src/merge/hcl/merge-hcl.ts';
import { mergeJson } from '../../src/merge/merge-json.ts';
import { mergeYaml } from '../../src/merge/merge-yaml.ts';
import type { Choice, Merged, MergeOptions, Sides } from '../../src/merge/sides.ts';
import { mergeText } from '../../src/merge/text/merge-text.ts';
import { marked } from './options.ts';

type Merge = (sides: Sides, options: MergeOptions) => Merged;

const sidesOf = (write: (a: number, b: number, c: number) => string): Sides => ({
  base: write(1, 1, 1),
  ours: write(2, 2, 1),
  theirs: write(3, 3, 3),
});

const kinds: [string, Merge, (a: number, b: number, c: number) => string][] = [
  ['HCL', mergeHcl, (a, b, c) => `x {\n  one = ${a}\n\n  two = ${b}\n}\n\nthree = ${c}\n`],
  ['YAML', mergeYaml, (a, b, c) => `one: ${a}\ntwo: ${b}\nthree: ${c}\n`],
  ['YAML in braces', mergeYaml, (a, b, c) => `all: {one: ${a}, two: ${b}, three: ${c}}\n`],
  ['JSON', mergeJson, (a, b, c) => `{\n  "one": ${a},\n  "two": ${b},\n  "three": ${c}\n}\n`],
  ['text', mergeText, (a, b, c) => `one ${a}\n-\n-\ntwo ${b}\n-\n-\nthree ${c}\n`],
];

describe.each(kinds)('a choice for each conflict in %s', (_, merge, write) => {
  const sides = sidesOf(write);
  const choices: Choice[] = ['ours', 'theirs', 'markers'];
  const taken = { ours: 2, theirs: 3 };

  it.each(choices)('%s everywhere is the same as that choice', choice => {
    expect(merge(sides, { ...marked, choice: () => choice })).toEqual(merge(sides, { ...marked, choice }));
  });

  it.each<['ours' | 'theirs', 'ours' | 'theirs']>([
    ['ours', 'theirs'],
    ['theirs', 'ours'],
  ])('%s at the first and %s at the second gives each its own, and takes what is no conflict', (first, second) => {
    const names = merge(sides, { ...marked, choice: 'ours' }).conflicts.map(({ at }) => at);
    expect(names).toHaveLength(2);
    const { text } = merge(sides, { ...marked, choice: at => (at === names[0] ? first : second) });
    expect(text).toBe(write(taken[first], taken[second], 3));
  });
});

it('marks only the conflicts that are to be marked', () => {
  const sides = sidesOf(kinds[0]?.[2] ?? String);
  const { text, conflicts } = mergeHcl(sides, { ...marked, choice: at => (at === 'x.one' ? 'theirs' : 'markers') });
  expect(text).toMatch(
    /^x \{\n {2}one = 3\n\n<{7} .*\n {2}two = 2\n\|{7} .*\n {2}two = 1\n={7}\n {2}two = 3\n>{7} .*\n\}/,
  );
  expect(conflicts.map(({ at }) => at)).toEqual(['x.one', 'x.two']);
});

it('is asked for each file of a folder by its path', () => {
  const files = ['a.tf', 'b.tf'].map(path => ({ path, base: 'a = 1\n', ours: 'a = 2\n', theirs: 'a = 3\n' }));
  const { files: merged } = mergeHclFolder(files, path => ({ ...marked, choice: path === 'a.tf' ? 'ours' : 'theirs' }));
  expect([...merged].map(([, { text }]) => text)).toEqual(['a = 2\n', 'a = 3\n']);
});
