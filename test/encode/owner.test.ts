import { describe, expect, it } from '@jest/globals';
import { owner } from '../../src/encode/owner.ts';
import { UnencodableError } from '../../src/encode/unencodable-error.ts';

describe('owner', () => {
  it('names owners on one line', () => {
    expect(owner(['@acme/platform', '@jo', 'team@example.com'])).toBe('@acme/platform @jo team@example.com');
  });

  it.each(['', 'jo', '@a b', '@a\n* @b', '@a#b', '# x', '@a/b/c', '@', 'a@b\n'])('refuses %j', name => {
    expect(() => owner(['@acme/platform', name])).toThrow(UnencodableError);
  });
});
