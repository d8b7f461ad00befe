import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { UnencodableError } from '../../src/encode/unencodable-error.ts';
import { yaml } from '../../src/encode/yaml.ts';
import { nastyText, sample } from './nasty-text.ts';
import { itNeeds } from './program.ts';

const WORDS = [
  'y',
  'n',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'false',
  'null',
  'e1',
  'e-2',
  'inf',
  'nan',
  'acme-platform',
  'eu-west-1',
];
const LOOK_ALIKES = [
  '~',
  '1.36',
  '012',
  '0o7',
  '0x1f',
  '1e3',
  '.inf',
  '1:30',
  '2026-01-01',
  '<<',
  '=',
  'No',
  'NULL',
  '',
  '-',
  '? a',
];
const PYTHON = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))';

const texts = [...WORDS, ...LOOK_ALIKES, ...sample(nastyText, 6_500).filter(text => !text.includes('${{'))].slice(
  0,
  5_000,
);
const list = texts.map(text => `- ${yaml(text)}\n`).join('');

describe('yaml', () => {
  it.each([
    ['acme-platform', 'acme-platform'],
    ['no', '"no"'],
    ['1.36', '"1.36"'],
    ['a b', '"a b"'],
    ['\u2028\u{e0041}\x7f', '"\\u2028\\U000e0041\\u007f"'],
    [3, '3'],
    [true, 'true'],
    [null, 'null'],
  ])('writes %j as %s', (value, text) => {
    expect(yaml(value)).toBe(text);
  });

  it.each(['\ud800', 'run ${{ secrets.X }}', 1e21])('refuses %j', value => {
    expect(() => yaml(value)).toThrow(UnencodableError);
  });

  it.each([undefined, [], {}])('calls %j our bug', value => {
    expect(() => yaml(value as never)).toThrow(TypeError);
  });

  it.each(['1.1', '1.2'] as const)('is read back as the same 5,000 texts by YAML %s', version => {
    expect(texts.length).toBe(5_000);
    expect(parse(list, { version })).toEqual(texts);
  });

  itNeeds('python3', ['-c', 'import yaml'])('is read back as the same 5,000 texts by PyYAML', () => {
    const read = execFileSync('python3', ['-c', PYTHON], { input: list, encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect(JSON.parse(read)).toEqual(texts);
  });
});
