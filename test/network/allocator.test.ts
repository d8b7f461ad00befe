import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAllocator } from '../../src/network/allocator.ts';
import {
  contains,
  formatRange,
  knownRange,
  overlaps,
  privateRanges,
  type Range,
  rangeAt,
} from '../../src/network/cidr.ts';
import { reservedRanges } from '../../src/network/reserved.ts';

const at = (text: string) => knownRange(text);
const firstPool: Range = { first: at('10.3.0.0/16').first, last: at('10.0.0.0/8').last, prefix: 8 };
const shown = (range: ReturnType<typeof at> | undefined) => range && formatRange(range);

it('the reserved ranges are those of the design', () => {
  expect(reservedRanges.map(({ range }) => formatRange(range))).toEqual([
    '10.100.0.0/16',
    '10.244.0.0/16',
    '172.20.0.0/16',
  ]);
});

it('takes a place once, cut to the size asked for', () => {
  const allocator = createAllocator([at('10.9.0.0/16')]);
  expect(shown(allocator.takeAt(at('10.1.0.0/16'), 18))).toBe('10.1.0.0/18');
  expect(allocator.takeAt(at('10.1.0.0/16'), 20)).toBeUndefined();
  expect(allocator.takeAt(at('10.9.0.0/16'), 20)).toBeUndefined();
  expect(shown(allocator.takeAt(at('10.1.64.0/18'), 18))).toBe('10.1.64.0/18');
});

it('looking at the next block does not take it', () => {
  const allocator = createAllocator([]);
  expect([allocator.peekNext(16), allocator.peekNext(16)]).toEqual(['10.3.0.0/16', '10.3.0.0/16']);
  expect(shown(allocator.takeNext(16))).toBe('10.3.0.0/16');
  expect(allocator.peekNext(16)).toBe('10.4.0.0/16');
});

it('what is taken may overlap itself and come in any order', () => {
  const allocator = createAllocator(
    ['10.4.0.0/16', '10.3.0.0/16', '10.3.128.0/17', '10.3.0.0/18', '10.3.255.0/24'].map(at),
  );
  expect(allocator.peekNext(16)).toBe('10.5.0.0/16');
});

it('ends when space ends, and only for sizes that no longer fit', () => {
  const allocator = createAllocator([
    at('10.0.0.0/8'),
    at('172.16.0.0/12'),
    at('192.168.0.0/17'),
    at('192.168.144.0/20'),
  ]);
  expect(allocator.takeNext(17)).toBeUndefined();
  expect(shown(allocator.takeNext(18))).toBe('192.168.192.0/18');
  expect([1, 2, 3].map(() => shown(allocator.takeNext(20)))).toEqual([
    '192.168.128.0/20',
    '192.168.160.0/20',
    '192.168.176.0/20',
  ]);
  expect(allocator.takeNext(20)).toBeUndefined();
  expect(allocator.peekNext(20)).toBeUndefined();
});

const block = fc.tuple(fc.integer({ min: 12, max: 24 }), fc.nat()).map(([prefix, seed]) => {
  const size = 2 ** (32 - prefix);
  return rangeAt(10 * 2 ** 24 + (seed % (2 ** 24 / size)) * size, prefix);
});

const sizes = fc.array(fc.integer({ min: 16, max: 20 }), { maxLength: 60 });

it('whatever was taken, blocks are private and aligned, overlap nothing, and leave no room before them', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 40 }), sizes, (taken, prefixes) => {
      const allocator = createAllocator(taken);
      const given = [...taken];
      for (const prefix of prefixes) {
        const next = allocator.takeNext(prefix);
        if (next) expectGoodBlock(next, prefix, given);
        if (next) given.push(next);
      }
    }),
    { numRuns: 300 },
  );
});

function expectGoodBlock(next: Range, prefix: number, given: readonly Range[]): void {
  const size = 2 ** (32 - prefix);
  expect(next).toEqual(rangeAt(Math.floor(next.first / size) * size, prefix));
  expect(privateRanges.some(space => contains(space, next))).toBe(true);
  expect(given.some(other => overlaps(other, next))).toBe(false);
  const before = rangeAt(next.first - size, prefix);
  if (contains(firstPool, before)) expect(given.some(other => overlaps(other, before))).toBe(true);
}
