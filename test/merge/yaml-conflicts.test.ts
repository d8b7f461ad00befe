import { describe, expect, it } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { mergeYaml } from '../../src/merge/merge-yaml.ts';
import { conflict, marked } from './options.ts';

const conflicts: [what: string, base: string, ours: string, theirs: string, expected: string, at: string][] = [
  ['a value', 'a: 1\nb: 1\n', 'a: 2\nb: 1\n', 'a: 3\nb: 4\n', `${conflict('a: 2\n', 'a: 1\n', 'a: 3\n')}b: 4\n`, 'a'],
  [
    'a value deep down',
    'm:\n  # why\n  a: 1\n  b: 1\n',
    'm:\n  # why\n  a: 2\n  b: 1\n',
    'm:\n  # because\n  a: 3\n  b: 1\n',
    `m:\n  # because\n${conflict('  a: 2\n', '  a: 1\n', '  a: 3\n')}  b: 1\n`,
    'm.a',
  ],
  [
    'a list of values',
    'l: [1]\n',
    'l: [1, 2]\n',
    'l: [1, 3]\n',
    conflict('l: [1, 2]\n', 'l: [1]\n', 'l: [1, 3]\n'),
    'l',
  ],
  ['what one side removed', 'a: 1\nb: 1\n', 'a: 1\n', 'a: 1\nb: 2\n', `a: 1\n${conflict('', 'b: 1\n', 'b: 2\n')}`, 'b'],
  [
    'the line of a dash',
    'l:\n  - uses: a@1\n    with: {}\n',
    'l:\n  - uses: a@2\n    with: {}\n',
    'l:\n  - uses: a@3\n    with: {}\n',
    `l:\n${conflict('  - uses: a@2\n', '  - uses: a@1\n', '  - uses: a@3\n')}    with: {}\n`,
    'l[a].uses',
  ],
  [
    'a mapping within one line',
    'm: {a: 1}\n',
    'm: {a: 2}\n',
    'm: {a: 3}\n',
    conflict('m: {a: 2}\n', 'm: {a: 1}\n', 'm: {a: 3}\n'),
    'm',
  ],
  [
    'comments',
    '# a\nk: 1\n',
    '# b\nk: 1\n',
    '# c\nk: 1\n',
    `${conflict('# b\n', '# a\n', '# c\n')}k: 1\n`,
    'comments before k',
  ],
  ['a note', 'a: 1 # x\n', 'a: 1 # y\n', 'a: 1 # z\n', conflict('a: 1 # y\n', 'a: 1 # x\n', 'a: 1 # z\n'), 'a'],
  ['a tag', 'a: !x 1\n', 'a: !y 1\n', 'a: !z 1\n', conflict('a: !y 1\n', 'a: !x 1\n', 'a: !z 1\n'), 'a'],
  [
    'an order that both changed',
    'l: [{id: a}, {id: b}, {id: c}]\n',
    'l: [{id: b}, {id: a}, {id: c}]\n',
    'l: [{id: a}, {id: c}, {id: b}]\n',
    conflict(
      'l: [{id: b}, {id: a}, {id: c}]\n',
      'l: [{id: a}, {id: b}, {id: c}]\n',
      'l: [{id: a}, {id: c}, {id: b}]\n',
    ),
    'l',
  ],
];

describe('marks in YAML', () => {
  it.each(conflicts)('%s', (...[, base, ours, theirs, expected, at]) => {
    const merged = mergeYaml({ base, ours, theirs }, marked);
    expect(merged.text).toBe(expected);
    expect(merged.conflicts.map(found => found.at)).toEqual([at]);
    expect(parseAllDocuments(merged.text).some(({ errors }) => errors.length > 0)).toBe(true);
    // The conflict is told, and one side stands.
    expect(mergeYaml({ base, ours, theirs }, { ...marked, choice: 'ours' }).conflicts).toHaveLength(1);
    expect(mergeYaml({ base, ours: theirs, theirs: ours }, { ...marked, choice: 'theirs' }).text).toBe(
      mergeYaml({ base, ours, theirs }, { ...marked, choice: 'ours' }).text,
    );
  });
});
