import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeValue } from './provider/msgpack-decode.ts';
import { encodeValue } from './provider/msgpack-encode.ts';
import { bytesField, decodeFields, field, scalar, textField } from './provider/protobuf.ts';
import { unknown, type Value } from './provider/value.ts';

// JavaScript's -0 has no place in terraform, which has one zero.
const number = fc.double({ noNaN: true }).map(value => value + 0);

const { value: anyValue } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      number,
      fc.constant(unknown),
    ),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')).map(entries => new Map(Object.entries(entries))),
  ),
}));

describe('MessagePack', () => {
  it('gives every value back', () => {
    fc.assert(fc.property(anyValue, value => expect(decodeValue(encodeValue(value))).toEqual(value)));
  });

  it.each<[string, Value]>([
    ['text of 40 bytes', 'x'.repeat(40)],
    ['text of 300 bytes', 'x'.repeat(300)],
    ['text of 70,000 bytes', 'x'.repeat(70_000)],
    ['bytes', Buffer.from('["list","string"]')],
    ['many bytes', Buffer.alloc(70_000, 1)],
    ['a list of 20', Array.from({ length: 20 }, (_, index) => index - 10)],
    ['a list of 70,000', Array.from({ length: 70_000 }, () => null)],
    ['a map of 20', new Map(Array.from({ length: 20 }, (_, index) => [String(index), index]))],
    ['the largest integer', 2n ** 64n - 1n],
    ['the smallest integer', -(2n ** 63n)],
  ])('gives back %s', (_name, value) => {
    expect(decodeValue(encodeValue(value))).toEqual(value);
  });

  it.each([
    ['a float of 4 bytes', 'ca3fc00000', 1.5],
    [
      'integers of each width',
      '98ccffcdffffceffffffffd080d18000d280000000d3ffffffffffffffffe0',
      [255, 65535, 4294967295, -128, -32768, -2147483648, -1, -32],
    ],
    ['an unknown with a refinement', 'c7030c810101', { extension: Buffer.from('c7030c810101', 'hex') }],
  ])('reads %s as terraform writes it', (_name, hex, value) => {
    expect(decodeValue(Buffer.from(hex, 'hex'))).toEqual(value);
  });

  it.each(['', 'a5', '92c0', 'c1', 'c70a0c'])('refuses broken bytes %j', hex => {
    expect(() => decodeValue(Buffer.from(hex, 'hex'))).toThrow('MessagePack');
  });
});

describe('protobuf', () => {
  it('gives every field back', () => {
    const entry = fc.tuple(fc.integer({ min: 1, max: 2 ** 28 }), fc.string({ maxLength: 300 }));
    fc.assert(
      fc.property(entry, fc.nat(2 ** 31 - 1), ([number, text], integer) => {
        const fields = decodeFields(Buffer.concat([scalar(1000, integer), field(number, text)]));
        expect(textField(fields, number)).toBe(text);
        expect(fields.get(1000) ?? (number === 1000 ? [] : [0])).toContainEqual(
          number === 1000 ? expect.anything() : integer,
        );
      }),
    );
  });

  it('nests messages, repeats fields and has empty bytes for what is absent', () => {
    const fields = decodeFields(field(1, [field(2, 'a'), field(2, 'b')]));
    expect(decodeFields(bytesField(fields, 1)).get(2)).toEqual([Buffer.from('a'), Buffer.from('b')]);
    expect(bytesField(fields, 7)).toEqual(Buffer.alloc(0));
  });

  it.each(['0a', '0a05616263', '0b', '08ff'])('refuses broken bytes %s', hex => {
    expect(() => decodeFields(Buffer.from(hex, 'hex'))).toThrow('protobuf');
  });
});
