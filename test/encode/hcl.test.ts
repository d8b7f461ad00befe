import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/answers/tree.ts';
import { hcl } from '../../src/encode/hcl.ts';
import { UnencodableError } from '../../src/encode/unencodable-error.ts';
import { formatHcl } from '../../src/render/format-hcl.ts';
import { nastyJson, nastyText, sample } from './nasty-text.ts';
import { itNeeds } from './program.ts';
import { terraformFormat, terraformValue } from './terraform.ts';

const itWithTerraform = itNeeds('terraform', ['version']);

describe('hcl', () => {
  it.each<[Json, string]>([
    ['eu-west-1', '"eu-west-1"'],
    ['R&D <core> "A"', '"R&D <core> \\"A\\""'],
    ['${x} %{y} $${z} $ % {', '"$${x} %%{y} $$${z} $ % {"'],
    ['a\tb\nc\r\b\f\0', '"a\\tb\\nc\\r\\u0008\\u000c\\u0000"'],
    ['\u202e\u200b\u{e0041}é', '"\\u202e\\u200b\\U000e0041é"'],
    [3, '3'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [true, 'true'],
    [null, 'null'],
    [[], '[]'],
    [{}, '{}'],
    [['a', 1], '["a", 1]'],
    [[{ a: 1 }], '[\n  {\n    a = 1\n  },\n]'],
    [
      { a: 1, long_name: 2, b: { c: 3 }, d: 4 },
      '{\n  a         = 1\n  long_name = 2\n  b = {\n    c = 3\n  }\n  d = 4\n}',
    ],
    [
      { 'a.b': 1, for: 2, null: 3, é: 4, '😀': 5 },
      '{\n  "a.b"        = 1\n  "for"        = 2\n  "null"       = 3\n  "é"          = 4\n  "\\U0001f600" = 5\n}',
    ],
  ])('writes %j', (value, text) => {
    expect(hcl(value)).toBe(text);
  });

  it('breaks a list that is longer than a line', () => {
    expect(hcl(Array(20).fill('10.0.0.0/16'))).toBe(`[\n${'  "10.0.0.0/16",\n'.repeat(20)}]`);
  });

  it.each<[string, Json]>([
    ['half a character', '\ud800'],
    ['text that is not in normal form C', 'e\u0301'],
    ['such text as a key', { 'e\u0301': 1 }],
    ['a key that JavaScript swallows', JSON.parse('{"__proto__": 1}')],
    ['a number without end', Number.POSITIVE_INFINITY],
  ])('refuses %s', (_, value) => {
    expect(() => hcl(value)).toThrow(UnencodableError);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['undefined inside', { a: [undefined] }],
    ['a function', () => 1],
    ['an instance', new Date(0)],
  ])('calls %s our bug', (_, value) => {
    expect(() => hcl(value as Json)).toThrow(TypeError);
  });

  it('says what to do, as a mistake in the answers', () => {
    expect(() => hcl('\ud800')).toThrow(
      /cannot be written in HCL: it holds half a character.*Nothing was written; change/,
    );
    expect(() => hcl('\ud800')).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  itWithTerraform('carries 10,000 nasty texts through terraform byte for byte', () => {
    const texts = sample(nastyText, 10_000);
    const locals = formatHcl(`locals {\n  texts = ${hcl(texts)}\n}\n`);
    expect(terraformFormat([locals])[0] === locals).toBe(true);
    const read = terraformValue(locals, '[for text in local.texts : base64encode(text)]');
    const expected = texts.map(text => Buffer.from(text, 'utf8').toString('base64'));
    expect(differences(read, expected)).toEqual([]);
  });

  itWithTerraform('writes JSON values that terraform reads back equal and fmt leaves alone', () => {
    const values = sample(nastyJson, 1_000);
    const names = values.map((_, index) => `v${index}`);
    const locals = `locals {\n${values.map((value, index) => `${formatHcl(`  v${index} = ${hcl(value)}`)}\n`).join('\n')}}\n`;
    const clean = formatHcl(locals);
    expect(terraformFormat([clean])[0] === clean).toBe(true);
    const read = terraformValue(clean, `[${names.map(name => `local.${name}`).join(', ')}]`);
    expect(read).toEqual(values);
  });
});

function differences(read: unknown, expected: readonly string[]): string[] {
  const list = Array.isArray(read) ? read : [];
  return expected.filter((text, index) => list[index] !== text);
}
