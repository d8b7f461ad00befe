import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dressed, undress } from '../../src/merge/dress.ts';
import { conflictLine, hasMarkers, markerLine } from '../../src/merge/markers.ts';
import { mergeMode } from '../../src/merge/merge-mode.ts';
import { mergeText } from '../../src/merge/text/merge-text.ts';
import { marked } from './options.ts';

const bytes = (text: string) => Buffer.from(text);

/** What a file of the team holds after a merge of its text. */
function mergedAs(ours: Uint8Array): string | undefined {
  const found = undress(ours);
  if (found === undefined) return undefined;
  const { text } = mergeText({ base: 'a\nb\nc\n', ours: found.text, theirs: 'a\nb\nC\n' }, marked);
  return dressed(text, found.dress);
}

it.each([
  ['CRLF', 'A\r\nb\r\nc\r\n', 'A\r\nb\r\nC\r\n'],
  ['a byte order mark', '\uFEFFA\nb\nc\n', '\uFEFFA\nb\nC\n'],
  ['no final newline', 'A\nb\nc', 'A\nb\nC'],
  ['all of it', '\uFEFFä\r\nb\r\nc', '\uFEFFä\r\nb\r\nC'],
  ['a dress without an edit', 'a\r\nb\r\nc', 'a\r\nb\r\nC'],
  ['mixed line ends of lines that stay', 'A\r\nb\nc\n', 'A\r\nb\nC\n'],
  ['most line ends for new lines', 'a\r\nb\nc\r\n', 'a\r\nb\nC\r\n'],
])('keeps %s', (_, ours, expected) => {
  expect(mergedAs(bytes(ours))).toBe(expected);
});

it.each([
  ['a byte that is no UTF-8', Buffer.from([0x61, 0xff])],
  ['a zero', bytes('a\0b')],
])('merges nothing with %s', (_, ours) => {
  expect(mergedAs(ours)).toBeUndefined();
});

describe('whatever the team has', () => {
  const piece = fc.constantFrom('a', 'ü', '\r\n', '\n', '\r', '\uFEFF', ' ', '𝄞');
  const files = fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join(''));

  it('undressed and dressed again is the same', () => {
    fc.assert(
      fc.property(files, file => {
        const { text, dress } = undress(bytes(file)) ?? {
          text: 'no text',
          dress: { eol: 'lf', bom: false, finalNewline: true } as const,
        };
        expect(dressed(text, dress)).toBe(file);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

it.each([
  ['added by the team', { base: 0o644, ours: 0o755, theirs: 0o644 }, 0o755],
  ['taken away by the team', { base: 0o755, ours: 0o644, theirs: 0o755 }, 0o644],
  ['added by the template', { base: 0o644, ours: 0o644, theirs: 0o755 }, 0o755],
] as const)('an executable bit that was %s stays', (_, modes, expected) => {
  expect(mergeMode(modes)).toBe(expected);
});

it.each([
  ['a conflict', '<<<<<<< yours\na\n||||||| old\n=======\nb\n>>>>>>> new\n', true],
  ['a conflict of CRLF', 'x\r\n<<<<<<< yours\r\na\r\n=======\r\nb\r\n>>>>>>> new\r\n', true],
  ['the last marker alone', 'a\n>>>>>>> scaffold 0.2.0\n', true],
  ['the base alone', 'a\n||||||| scaffold 0.1.0\n', true],
  ['an underlined heading', 'Heading\n=======\n', false],
  ['markers inside of a line', 'echo "<<<<<<< yours"\n', false],
  ['eight signs', '<<<<<<<< yours\n>>>>>>>> theirs\n', false],
])('tells markers: %s', (_, text, expected) => {
  expect(hasMarkers(text)).toBe(expected);
});

const CONFLICT = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n';

it.each<[what: string, file: readonly [path: string, text: string], lines: (number | undefined)[]]>([
  ['a whole conflict', ['a.sh', `x\n${CONFLICT}`], [2, 2]],
  ['one of CRLF', ['a.sh', `x\r\n${CONFLICT.replaceAll('\n', '\r\n')}`], [2, 2]],
  ['a marker that was left behind', ['a.sh', 'x\n>>>>>>> other\n'], [2, undefined]],
  ['markers in another order', ['a.sh', '>>>>>>> b\n=======\n<<<<<<< a\n'], [1, undefined]],
  ['one in Markdown', ['a.md', `x\n${CONFLICT}`], [2, 2]],
  ['one that Markdown shows', ['a.md', `\`\`\`\n${CONFLICT}\`\`\`\n`], [undefined, undefined]],
  ['one below what Markdown shows', ['a.md', `~~~\n${CONFLICT}~~~\n${CONFLICT}`], [8, 8]],
  ['one in a fence without an end', ['a.md', `\`\`\`\n${CONFLICT}`], [2, 2]],
  ['a fence that is no Markdown', ['a.sh', `\`\`\`\n${CONFLICT}\`\`\`\n`], [2, 2]],
])('finds %s', (_, file, lines) => {
  expect([markerLine(...file), conflictLine(...file)]).toEqual(lines);
});
