import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { make } from '../../src/encode/make.ts';
import { UnencodableError } from '../../src/encode/unencodable-error.ts';
import { encodable } from './encodable.ts';
import { itNeeds } from './program.ts';

const PRINT = 'all:\n\t@env -0\n';

describe('make', () => {
  it.each([
    ['a b', 'a b'],
    ['$(shell id) $x', '$$(shell id) $$x'],
    ['a#b', 'a\\#b'],
    ['a\\#b', 'a\\\\\\#b'],
    [3, '3'],
  ])('writes %j as %s', (value, text) => {
    expect(make(value)).toBe(text);
  });

  it.each(['a\nb', ' a', 'a ', 'a\\', '\ta', '\0', '\u202e', '\ud800'])('refuses %j', value => {
    expect(() => make(value)).toThrow(UnencodableError);
  });

  itNeeds('make', ['--version'])('gives make variables the same 5,000 texts', () => {
    const texts = encodable(make, 5_000);
    const variables = texts.map((text, index) => `export V${index} := ${make(text)}\n`).join('');
    const printed = execFileSync('make', ['-s', '-f', '-'], {
      input: variables + PRINT,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const read = new Map(
      printed.split('\0').map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    expect(texts.map((_, index) => read.get(`V${index}`))).toEqual(texts);
  });
});
