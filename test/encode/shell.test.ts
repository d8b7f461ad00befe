import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { sh } from '../../src/encode/shell.ts';
import { UnencodableError } from '../../src/encode/unencodable-error.ts';
import { encodable } from './encodable.ts';
import { itNeeds } from './program.ts';

describe('sh', () => {
  it.each([
    ['', "''"],
    ['a b', "'a b'"],
    ["it's $(id)", "'it'\\''s $(id)'"],
    [3, "'3'"],
  ])('writes %j as %s', (value, text) => {
    expect(sh(value)).toBe(text);
  });

  it.each(['\0', '\x1b[31m', '\u202e', '\ud800'])('refuses %j', value => {
    expect(() => sh(value)).toThrow(UnencodableError);
  });

  itNeeds('sh', ['-c', ':'])('gives a shell the same 5,000 texts', () => {
    const texts = encodable(sh, 5_000);
    const script = texts.map(text => `printf '%s\\0' ${sh(text)}\n`).join('');
    const printed = execFileSync('sh', ['-s'], { input: script, encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect(printed.split('\0').slice(0, -1)).toEqual(texts);
  });
});
