import { describe, expect, it } from '@jest/globals';
import { id } from '../../src/encode/identifier.ts';
import { UnencodableError } from '../../src/encode/unencodable-error.ts';

describe('id', () => {
  it.each([
    'acme',
    'eu-west-1',
    'us-gov-east-1',
    'europe-west4',
    'addon_resources',
    'e',
    `a${'b'.repeat(62)}`,
    '1.36',
    '5.100.0',
    '123456789012',
  ])('lets %s through', name => {
    expect(id(name)).toBe(name);
  });

  it.each(
    [
      [
        '',
        'A',
        '_a',
        '-a',
        'a.b',
        'a b',
        'é',
        'аpp',
        'a\n',
        '${a}',
        '"',
        '../x',
        '1.',
        '.1',
        '1-2',
        '1.2.3.4.5',
        '1234567890123',
      ],
      [`a${'b'.repeat(63)}`, '1\n', 'v1.36', 'a\0', 'a\u200b'],
    ].flat(),
  )('refuses %j', name => {
    expect(() => id(name)).toThrow(UnencodableError);
  });

  it.each([undefined, null, 3, ['a']])('calls %j our bug', value => {
    expect(() => id(value as never)).toThrow(TypeError);
  });
});
