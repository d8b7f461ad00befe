import { describe, expect, it } from '@jest/globals';
import { parsedValue } from './hcl-value.ts';
import { comprehension, outputShape, presentValue } from './output-shape.ts';
import { plainType } from './plain-type.ts';
import { any, parseConstraint } from './type-constraint.ts';

const variables = new Map([
  ['region', 'string'],
  ['zones', 'list(string)'],
  ['network', 'object({ id = string, ranges = map(object({ cidr = string })) })'],
]);
const typeOf = (name: string) => {
  const type = variables.get(name);
  return type === undefined ? any : parseConstraint(type);
};

describe('the expression of an output', () => {
  it.each([
    ['"key-vault"', 'string'],
    ['5432', 'number'],
    ['true', 'bool'],
    ['null', 'any'],
    ['"https://${aws_a.this.name}"', 'string'],
    ['aws_a.this.id', 'string'],
    ['aws_a.this["x"].arn', 'string'],
    ['aws_a.this.zones', 'any'],
    ['one(aws_a.this[*].id)', 'any'],
    ['local.id', 'any'],
    ['["a", local.b]', ['list', 'any']],
    ['[for key in local.keys : key]', ['list', 'any']],
    ['keys(local.a)', ['list', 'any']],
    ['toset([var.region])', ['list', 'any']],
    ['var.region', 'string'],
    ['var.zones', ['list', 'string']],
    ['var.network', { 'id?': 'string', 'ranges?': ['map', { 'cidr?': 'string' }] }],
    ['var.network.id', 'string'],
    ['var.unknown', 'any'],
    ['{ id = aws_a.this.id, zone = { name = "a" } }', { 'id?': 'string', 'zone?': { 'name?': 'string' } }],
    ['{ (var.region) = local.a }', ['map', 'any']],
    ['{ for key, item in aws_a.this : key => item.id }', ['map', 'any']],
    ['{ for key, item in aws_a.this : key => "x" }', ['map', 'string']],
    [
      '{ for key, item in aws_a.this : key => { id = item.id, kind = "b" } if item.is_here }',
      ['map', { 'id?': 'any', 'kind?': 'string' }],
    ],
    ['{ for key in local.keys : key => key }', 'any'],
    ['merge({ a = 1 }, local.b)', 'any'],
  ])('%s', async (expression, shape) => {
    expect(plainType(await outputShape(await parsedValue(expression), typeOf))).toEqual(shape);
  });

  it.each([
    ['var.dns == null ? null : { zone_id = local.zone_id }', { zone_id: '${local.zone_id}' }],
    ['var.dns == null ? "" : local.zone_id', '${var.dns == null ? "" : local.zone_id}'],
    ['local.zone_id', '${local.zone_id}'],
  ])('%s, where it is anything', async (expression, value) => {
    expect(await presentValue(await parsedValue(expression))).toEqual(value);
  });

  it('is taken apart where it is a comprehension', () => {
    expect(
      comprehension('{\n  for purpose, key in aws_a.this : purpose => {\n    id = key.id\n  } if key.is_here\n}'),
    ).toEqual({
      key: 'purpose',
      item: 'key',
      collection: 'aws_a.this',
      value: '{\n    id = key.id\n  }',
    });
    expect(comprehension('{ for zone in var.zones : zone => "a" }')).toBeUndefined();
  });
});
