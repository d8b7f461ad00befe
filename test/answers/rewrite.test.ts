import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument } from '../../src/answers/document.ts';
import { rewriteAnswers } from '../../src/answers/rewrite.ts';
import { type Json, setIn, type Tree, without } from '../../src/answers/tree.ts';

const read = (text: string) => parseDocument(text, 'scaffold.yaml');

type Change = readonly [path: string, value: Json | undefined];

/** The text after some answers were given other values, or (undefined) taken away. */
function changed(text: string, ...changes: readonly Change[]): string {
  const document = read(text);
  const tree = changes.reduce<Tree>((answers, [dots, value]) => {
    const path = dots.split('.');
    return value === undefined ? (without(answers, path) as Tree) : setIn(answers, path, value);
  }, document.tree);
  return rewriteAnswers(document, tree).text;
}

const three = `# top
environments: # all of them
  # about a, 1
  # about a, 2
  a:
    profile: dev   # of a
    # end of a

  # about b
  b:
    profile: "dev"

    # far end of b

  # --- alone ---

  # about c
  c: { profile: 'dev' } # of c
# after
tags: {}
`;

describe('an answers file with other answers', () => {
  it.each<[string, string, readonly Change[], string]>([
    ['a value', 'a: 1 # x\nb:  2\n', [['a', 3]], 'a: 3 # x\nb:  2\n'],
    [
      'a text in its quotes',
      `a: 'x' # y\nb: "z"\n`,
      [
        ['a', 'w'],
        ['b', 'v'],
      ],
      `a: 'w' # y\nb: "v"\n`,
    ],
    ['a text that needs quotes', 'a: x\n', [['a', 'no: #']], 'a: "no: #"\n'],
    ['a list in brackets', 'a: [x] # y\n', [['a', ['z', 'w, v']]], 'a: [z, "w, v"] # y\n'],
    ['a list of lines', 'a:\n  - x # y\nb: 1\n', [['a', ['z', 'w']]], 'a:\n  - z\n  - w # y\nb: 1\n'],
    [
      'a new answer',
      'm:\n    a: 1\n    # end\n\nn: 1\n',
      [['m.b.c', 2]],
      'm:\n    a: 1\n    # end\n\n    b:\n      c: 2\n\nn: 1\n',
    ],
    [
      'a new answer at the depth of the others',
      'm:\n    a:\n        x: 1\n',
      [['m.b.c', 2]],
      'm:\n    a:\n        x: 1\n    b:\n        c: 2\n',
    ],
    ['a new answer in braces', 'm: {a: 1} # x\n', [['m.b', 'c']], 'm: {a: 1, b: c} # x\n'],
    ['a new answer in empty braces', 'm: {} # x\n', [['m.b', 'c']], 'm: { b: c } # x\n'],
    ['no last line break', 'm:\n  a: 1', [['m.b', 2]], 'm:\n  a: 1\n  b: 2'],
    [
      'the line ends of Windows',
      'm:\r\n  a: 1 # x\r\nn: 1\r\n',
      [
        ['m.b', 2],
        ['n', 3],
      ],
      'm:\r\n  a: 1 # x\r\n  b: 2\r\nn: 3\r\n',
    ],
    ['a byte order mark', '\uFEFFm:\n  a: 1\n', [['m.b', 2]], '\uFEFFm:\n  a: 1\n  b: 2\n'],
    [
      'new answers of two maps that end together',
      'm:\n  n:\n    a: 1\n',
      [
        ['m.n.b', 2],
        ['m.c', 3],
      ],
      'm:\n  n:\n    a: 1\n    b: 2\n  c: 3\n',
    ],
    [
      'blank lines between names',
      'm:\n  a: 1\n\n  b: 2\nn: 1\n',
      [['m.c', 3]],
      'm:\n  a: 1\n\n  b: 2\n\n  c: 3\nn: 1\n',
    ],
    ['the last of a file', 'm:\n  a: 1\n\n  b: 2\n', [['m.b', undefined]], 'm:\n  a: 1\n'],
    [
      'a block of text',
      'm:\n  a: |\n    # text\n  b: 2\n',
      [
        ['m.b', undefined],
        ['m.c', 1],
      ],
      'm:\n  a: |\n    # text\n  c: 1\n',
    ],
  ])('changes no more than it must: %s', (_, before, ...[changes, after]) => {
    expect(changed(before, ...changes)).toBe(after);
  });

  it.each([
    ['a', three.replace(/ {2}# about a, 1[\s\S]*# end of a\n\n/, '')],
    ['b', three.replace(/ {2}# about b[\s\S]*# far end of b\n\n/, '')],
    ['c', three.replace(/\n {2}# about c\n.*\n/, '\n')],
  ])('loses with %s its own comments and no other', (name, after) => {
    expect(changed(three, [`environments.${name}`, undefined])).toBe(after);
  });

  it('is written like a new one where it is JSON', () => {
    const text = changed('{"environments": {"a": 1, "b": 2}}', ['environments.b', undefined]);
    expect(read(text).tree).toEqual({ environments: { a: 1 } });
  });
});

const value = fc.oneof(fc.constantFrom('x', 'a: b', '#', 'no', '', '1', ' y', "'", '"'), fc.integer(), fc.boolean());
const tree = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(
    value,
    fc.array(value, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('p', 'q', 'r'), value, { minKeys: 1, noNullPrototype: true }),
  ),
  { minKeys: 1, noNullPrototype: true },
);

it('reads back as what was asked for, whatever the two are', () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const document = rewriteAnswers(read('z: 1 # first\n'), { z: 1, ...before });
      const { text } = rewriteAnswers(document, { z: 1, ...after });
      expect(read(text).tree).toEqual({ z: 1, ...after });
      expect(text.startsWith('z: 1 # first\n')).toBe(true);
    }),
    { numRuns: 500, seed: 11 },
  );
});
