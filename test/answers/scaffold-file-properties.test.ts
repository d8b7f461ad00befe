import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument } from '../../src/answers/document.ts';
import type { Json, Tree } from '../../src/answers/tree.ts';
import { scaffoldText } from './build.ts';

const HEADER = '# yaml-language-server: $schema=.scaffold/answers.schema.json\n';
const read = (text: string): Tree => parseDocument(text, 'scaffold.yaml').tree;

const text = fc.oneof(
  fc.string({ unit: 'binary' }).filter(value => value.isWellFormed()),
  fc.constantFrom(
    'no',
    'on',
    '~',
    'null',
    'true',
    '0o17',
    '0123',
    '1e3',
    '.inf',
    '2001-01-01',
    '- a',
    '? b',
    ': c',
    '#d',
    'a: b',
    'a #b',
    '"',
    "'",
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '%Y',
    '@',
    '`',
    '---',
    '...',
    '',
    ' ',
    ' a ',
    'a\nb',
    '\t',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '<<',
    '=',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\r\n',
    '# yaml-language-server: x',
  ),
);
const key = fc
  .oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), text)
  .filter(name => name !== '__proto__' && !name.includes('\uFEFF'));
const { tree: anyTree } = fc.letrec<{ tree: Tree; value: Json }>(tie => ({
  tree: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(text, { maxLength: 4 }),
    tie('tree'),
  ),
}));

describe('answers of any kind', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(anyTree, tree => expect(read(scaffoldText(tree))).toEqual(tree)),
      { numRuns: 300 },
    );
  });

  it('replace any others', () => {
    fc.assert(
      fc.property(anyTree, anyTree, (before, after) => {
        const first = scaffoldText(before);
        const second = scaffoldText(after, first);
        expect(read(second)).toEqual(after);
        expect(second.startsWith(HEADER)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
