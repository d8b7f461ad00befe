import { describe, expect, it } from '@jest/globals';
import { mergeJson } from '../../src/merge/merge-json.ts';
import { conflict, marked } from './options.ts';

const json = (value: unknown, indent: string | number = 2) => `${JSON.stringify(value, null, indent)}\n`;
const base = { extends: ['a'], rules: [{ name: 'x', on: true }], options: { depth: 1 } };

describe('merges JSON', () => {
  it.each([
    [
      'keys side by side',
      json({ ...base, mine: 1 }),
      json({ ...base, extends: ['a', 'b'] }),
      json({ ...base, extends: ['a', 'b'], mine: 1 }),
    ],
    [
      'a last entry that both sides follow with another one',
      json({ ...base, options: { depth: 1, mine: 2 } }),
      json({ ...base, options: { depth: 1, theirs: 3 } }),
      json({ ...base, options: { depth: 1, theirs: 3, mine: 2 } }),
    ],
    [
      'a last entry that is gone',
      json({ ...base, extends: ['b'] }),
      json({ extends: ['a'], rules: base.rules }),
      json({ extends: ['b'], rules: base.rules }),
    ],
    [
      'objects in an array by name',
      json({ ...base, rules: [{ name: 'mine' }, { name: 'x', on: false }] }),
      json({ ...base, rules: [{ name: 'x', on: true, new: [1] }, { name: 'y' }] }),
      json({ ...base, rules: [{ name: 'mine' }, { name: 'x', on: false, new: [1] }, { name: 'y' }] }),
    ],
    [
      'tabs of the team',
      json({ ...base, mine: 1 }, '\t'),
      json({ ...base, new: { deep: [1] } }),
      json({ ...base, new: { deep: [1] }, mine: 1 }, '\t'),
    ],
    [
      'four spaces of the team',
      json({ ...base, mine: 1 }, 4),
      json({ ...base, rules: [{ name: 'y' }] }),
      json({ ...base, rules: [{ name: 'y' }], mine: 1 }, 4),
    ],
    [
      'an object that the team emptied',
      json({ ...base, options: {} }),
      json({ ...base, options: { depth: 1, new: 2 } }),
      json({ ...base, options: { new: 2 } }),
    ],
  ])('%s', (_, ours, ...[theirs, expected]) => {
    expect(mergeJson({ base: json(base), ours, theirs }, marked)).toEqual({ text: expected, conflicts: [] });
  });

  it('keeps the layout of what nobody touched', () => {
    const text = '{\n  "a": [1,2],\n\n  "b": { "c":1, "d": 2 }, "e": 1\n}\n';
    const sides = {
      base: text,
      ours: text.replace('"d": 2', '"d": 3'),
      theirs: text.replace('"a": [1,2]', '"a": [1,2,3]'),
    };
    expect(mergeJson(sides, marked).text).toBe('{\n  "a": [1,2,3],\n\n  "b": { "c":1, "d": 3 }, "e": 1\n}\n');
  });

  it('merges what is no JSON by lines', () => {
    const text = '// words\n{\n  "a": 1,\n  "b": 1,\n  "c": 1,\n}\n';
    const sides = { base: text, ours: text.replace('"a": 1', '"a": 2'), theirs: text.replace('"c": 1', '"c": 3') };
    expect(mergeJson(sides, marked)).toEqual({
      text: text.replace('"a": 1', '"a": 2').replace('"c": 1', '"c": 3'),
      conflicts: [],
    });
  });
});

describe('marks in JSON', () => {
  const sides = {
    base: '{\n  "a": 1,\n  "b": 1\n}\n',
    ours: '{\n  "a": 2,\n  "b": 2\n}\n',
    theirs: '{\n  "a": 3,\n  "b": 3\n}\n',
  };

  it('lines with their commas', () => {
    const [a, b] = [
      conflict('  "a": 2,\n', '  "a": 1,\n', '  "a": 3,\n'),
      conflict('  "b": 2\n', '  "b": 1\n', '  "b": 3\n'),
    ];
    const { text, conflicts } = mergeJson(sides, marked);
    expect(text).toBe(`{\n${a}${b}}\n`);
    expect(conflicts.map(({ at }) => at)).toEqual(['a', 'b']);
    expect(() => JSON.parse(text)).toThrow();
  });

  it.each([
    ['ours', sides.ours],
    ['theirs', sides.theirs],
  ] as const)('nothing where %s is chosen', (choice, expected) => {
    const merged = mergeJson(sides, { ...marked, choice });
    expect(merged.text).toBe(expected);
    expect(merged.conflicts).toHaveLength(2);
  });

  it('the whole entry where an object stands on one line', () => {
    const one = (value: number) => `{\n  "m": { "a": ${value} },\n  "z": 1\n}\n`;
    const { text, conflicts } = mergeJson({ base: one(1), ours: one(2), theirs: one(3) }, marked);
    expect(text).toBe(
      `{\n${conflict('  "m": { "a": 2 },\n', '  "m": { "a": 1 },\n', '  "m": { "a": 3 },\n')}  "z": 1\n}\n`,
    );
    expect(conflicts.map(({ at }) => at)).toEqual(['m']);
  });

  it('no comma too many where the side that removed the last entry is chosen', () => {
    const removed = { ...sides, ours: '{\n  "a": 1\n}\n' };
    expect(mergeJson(removed, { ...marked, choice: 'ours' }).text).toBe('{\n  "a": 3\n}\n');
  });
});
