import { describe, expect, it } from '@jest/globals';
import { misfits, strays } from './fit.ts';
import { plainType } from './plain-type.ts';
import { parseConstraint } from './type-constraint.ts';

describe('a type', () => {
  it.each([
    ['string', 'string'],
    ['any', 'any'],
    ['list(number)', ['list', 'number']],
    ['set(string)', ['set', 'string']],
    ['map(map(bool))', ['map', ['map', 'bool']]],
    ['tuple([string, number])', ['tuple', 'string', 'number']],
    ['tuple([])', ['tuple']],
    ['object({})', {}],
    ['object({ id = string, name = optional(string) })', { id: 'string', 'name?': 'string' }],
    ['object({\n  id = string\n  # a comment, with } and )\n  "a-b" = any\n})', { id: 'string', 'a-b': 'any' }],
    [
      'object({ days = optional(number, 90), types = optional(set(string), ["a", "b)"]) })',
      { 'days?': 'number', 'types?': ['set', 'string'] },
    ],
    [
      'object({ a = optional(object({ b = optional(number) }), {}), c = bool })',
      { 'a?': { 'b?': 'number' }, c: 'bool' },
    ],
    ['object({ a = optional(map(object({ b = string })), { x = { b = "}" } }) })', { 'a?': ['map', { b: 'string' }] }],
    ['object({ a = optional(number, -1), b = string })', { 'a?': 'number', b: 'string' }],
  ])('%s is read', (text, shown) => {
    expect(plainType(parseConstraint(text))).toEqual(shown);
  });

  it.each([
    ['text', 'text is no type'],
    ['list(', 'nothing is no type'],
    ['list string', '( was expected in a type, and not string'],
    ['string string', 'string stands after a type: string string'],
    ['object({ a })', '= was expected in a type, and not }'],
    ['object({ a = optional(string, { b = 1', 'a default has no end'],
    ['object({ a = string', 'its end'],
  ])('%s is none', (text, message) => {
    expect(() => parseConstraint(text)).toThrow(message);
  });
});

describe('a value', () => {
  const pool = 'map(object({ min = number, types = list(string), taints = optional(map(string)) }))';

  it.each([
    ['string', 'a', []],
    ['string', 1.36, ['x is no string']],
    ['number', '1', ['x is no number']],
    ['bool', 'true', ['x is no bool']],
    ['any', { a: [1] }, []],
    ['number', null, []],
    ['number', '${local.a}', []],
    ['number', '$${a}', ['x is no number']],
    ['set(string)', ['a', 2], ['x[1] is no string']],
    ['list(string)', {}, ['x is no list']],
    ['map(string)', ['a'], ['x is no map']],
    ['tuple([string, number])', ['a'], ['x lacks 1']],
    ['tuple([string, number])', ['a', 'b'], ['x[1] is no number']],
    ['object({ a = string })', 'a', ['x is no object']],
    [pool, { system: { min: 1, types: ['a'] } }, []],
    [
      pool,
      { system: { types: 'a' }, work: { min: 1, types: [], taints: { a: true } } },
      ['x.system lacks min', 'x.system.types is no list', 'x.work.taints.a is no string'],
    ],
  ])('of %s: %j', (type, value, expected) => {
    expect(misfits({ value, name: 'x' }, parseConstraint(type))).toEqual(expected);
  });

  it.each([
    [{ a: 1, b: { c: 1 } }, ['object({ a = number, b = object({ c = number }) })'], []],
    [{ a: 1, b: { c: 1 } }, ['object({ a = number })', 'object({ b = object({ d = number }) })'], ['x.b.c']],
    [{ a: 1, b: { c: 1 } }, ['object({ a = number })', 'object({ b = map(number) })'], []],
    [{ a: [{ b: 1 }] }, ['object({ a = list(object({ c = number })) })'], ['x.a[0].b']],
    [{ a: { b: 1 } }, ['any'], []],
    [{ a: 1 }, [], ['x.a']],
  ])('%j has attributes that no type has: %j', (value, types, expected) => {
    expect(strays({ value, name: 'x' }, types.map(parseConstraint))).toEqual(expected);
  });
});
