import { parse } from '@cdktf/hcl2json';
import { describe, expect, it } from '@jest/globals';
import { mergeHcl } from '../../src/merge/hcl/merge-hcl.ts';
import type { Choice, MergeOptions, Sides } from '../../src/merge/sides.ts';
import { duplicatesIn } from './duplicates.ts';
import { lineMergeFails } from './hcl-cases.ts';
import { repeatedBlocks } from './hcl-repeated.ts';
import { smallUnits } from './hcl-units.ts';

const labels = { base: 'scaffold 0.1.0', ours: 'yours', theirs: 'scaffold 0.2.0' };
const options: MergeOptions = { labels, choice: 'markers' };

const pools = (system: string, workload: string, between = ''): string => `module "nodes" {
  pools = {
    system = {
      min_size = 2
      max_size = ${system}
      types    = ["t3.large"]
    }
${between}    workload = {
      min_size = 2
      max_size = ${workload}
      types    = ["t3.large"]
    }
  }
}
`;

describe('merging HCL', () => {
  it.each(Object.entries({ ...lineMergeFails, ...smallUnits, ...repeatedBlocks }))(
    'is right when %s',
    async (_, { sides, text, conflicts }) => {
      const merged = mergeHcl(sides, options);
      expect(merged.text).toBe(text);
      expect(merged.conflicts.map(({ at }) => at)).toEqual(conflicts);
      if (conflicts.length > 0) await expect(parse('main.tf', merged.text)).rejects.toThrow();
      else await expect(parse('main.tf', merged.text)).resolves.toBeDefined();
    },
  );

  it('keeps an edit on the node group it was made on, whatever look-alike the template inserts', () => {
    const inserted = '    gpu = {\n      min_size = 2\n      max_size = 3\n      types    = ["t3.large"]\n    }\n';
    const sides = { base: pools('3', '3'), ours: pools('3', '20'), theirs: pools('3', '3', inserted) };
    expect(mergeHcl(sides, options)).toEqual({ text: pools('3', '20', inserted), conflicts: [] });
  });

  const twice: [Choice, string][] = [
    ['ours', 'a = 1\nb = 2\n'],
    ['theirs', 'a = 3\nb = 2\n'],
  ];
  it.each(twice)('takes %s on request, and still says what was in conflict', (choice, text) => {
    const sides = { base: 'a = 0\nb = 0\n', ours: 'a = 1\nb = 0\n', theirs: 'a = 3\nb = 2\n' };
    const conflicts = [{ at: 'a', base: 'a = 0', ours: 'a = 1', theirs: 'a = 3' }];
    expect(mergeHcl(sides, { labels, choice })).toEqual({ text, conflicts });
  });

  it.each([
    ['realigned', 'a {\n  b = 1\n}\n', 'a {\n  b  =   1\n}\n'],
    ['put on one line', 'a = {\n  b = 1\n  c = 2\n}\n', 'a = { b = 1, c = 2 }\n'],
    ['quoted', 'a = {\n  b = 1\n}\n', 'a = {\n  "b" = 1\n}\n'],
    ['spread over lines', 'a = f(1, [2])\n', 'a = f(\n  1,\n  [2,],\n)\n'],
  ])('takes no text for edited that the team only has %s', (_, base, ours) => {
    expect(mergeHcl({ base, ours, theirs: 'z = 1\n' }, options)).toEqual({ text: 'z = 1\n', conflicts: [] });
  });
});

describe('lists that are sets', () => {
  const list = (name: string, elements: string) => `${name} = [${elements}]\n`;
  const merged = (name: string, [base, ours, theirs]: [string, string, string]) =>
    mergeHcl({ base: list(name, base), ours: list(name, ours), theirs: list(name, theirs) }, options);

  it.each<[string, Record<keyof Sides, string>, string]>([
    ['depends_on', { base: 'a.b', ours: 'a.b, m.n', theirs: 'a.b, x.y' }, 'a.b, m.n, x.y'],
    ['ignore_changes', { base: 'tags["a"], b', ours: 'tags["a"]', theirs: 'tags["a"], b, c' }, 'tags["a"], c'],
    [
      'public_cidrs',
      { base: '"1.1.1.1/32"', ours: '"2.2.2.2/32"', theirs: '"1.1.1.1/32", "3.3.3.3/32"' },
      '"2.2.2.2/32", "3.3.3.3/32"',
    ],
    ['principals', { base: '"a", "b"', ours: '"a"', theirs: '"b"' }, ''],
    [
      'policies',
      { base: '\n  "a",\n', ours: '\n  "a",\n  "b",\n', theirs: '\n  "a",\n  "c",\n' },
      '\n  "a",\n  "b",\n  "c",\n',
    ],
  ])('take what either side did to %s', (name, { base, ours, theirs }, expected) => {
    expect(merged(name, [base, ours, theirs])).toEqual({ text: list(name, expected), conflicts: [] });
  });

  it.each<[string, string, [string, string, string]]>([
    ['a list in order', 'availability_zones', ['"a"', '"a", "b"', '"a", "c"']],
    ['an expression', 'policies', ['"a"', '"a", f(b)', '"a", "c"']],
    ['a template', 'policies', ['"a"', '"a", "${b}"', '"a", "c"']],
    ['a comment', 'policies', ['"a"', '"a", /* why */ "b"', '"a", "c"']],
  ])('are no sets with %s', (_, name, sides) => {
    expect(merged(name, sides).conflicts.map(({ at }) => at)).toEqual([name]);
  });
});

describe('what is there twice', () => {
  it.each<[string, Record<string, string>, [string, string[]][]]>([
    [
      'blocks in two files',
      { 'a.tf': 'variable "x" {}\n', 'b.tf': 'variable "x" {}\n' },
      [['variable.x', ['a.tf', 'b.tf']]],
    ],
    ['values of locals', { 'a.tf': 'locals {\n  x = 1\n}\nlocals {\n  x = 2\n}\n' }, [['local.x', ['a.tf']]]],
    ['attributes', { 'a.tf': 'a "b" {\n  c {\n    d = 1\n    d = 2\n  }\n}\n' }, [['a.b.c.d', ['a.tf']]]],
    ['nothing: aliases', { 'a.tf': 'provider "aws" {}\nprovider "aws" {\n  alias = "x"\n}\n' }, []],
    ['nothing: repeated blocks', { 'a.tf': 'a "b" {\n  c {\n    d = 1\n  }\n  c {\n    d = 1\n  }\n}\n' }, []],
    ['nothing: overrides', { 'a.tf': 'variable "x" {}\n', 'override.tf': 'variable "x" {}\n' }, []],
    ['nothing: units', { 'a.hcl': 'include "x" {}\n', 'b.hcl': 'include "x" {}\n' }, []],
  ])('is found: %s', (_, files, expected) => {
    const found = duplicatesIn(Object.entries(files).map(([path, text]) => ({ path, text })));
    expect(found).toEqual(expected.map(([at, paths]) => ({ at, paths })));
  });
});
