import { formatRange, knownRange, type Range, rangeAt, sizeOf } from './cidr.ts';

/** Hands out blocks that overlap nothing: neither what is taken already nor what it handed out before. */
export type Allocator = {
  /** Takes the block that starts where `wanted` starts, cut to `prefix`, when it is free. */
  takeAt(wanted: Range, prefix: number): Range | undefined;
  /** Takes the next free block of that size; undefined when space has ended. */
  takeNext(prefix: number): Range | undefined;
  /** The block that `takeNext` would take, in CIDR notation. */
  peekNext(prefix: number): string | undefined;
};

type Span = { first: number; last: number };

// The blocks below 10.3.0.0 are the seeds of the first prod, dev and staging environment; they go last.
const pools: readonly Span[] = [
  { first: knownRange('10.3.0.0/16').first, last: knownRange('10.0.0.0/8').last },
  knownRange('172.16.0.0/12'),
  knownRange('192.168.0.0/16'),
  { first: knownRange('10.0.0.0/16').first, last: knownRange('10.2.0.0/16').last },
];

export function createAllocator(taken: readonly Span[]): Allocator {
  const spans = disjoint(taken);
  // Blocks are only ever taken, so the first free place of a size never moves back.
  const cursors = new Map<number, Cursor>();

  const take = (block: Range): Range => {
    spans.splice(indexAfter(spans, block.first), 0, block);
    return block;
  };
  const findNext = (prefix: number): Range | undefined => {
    const cursor = nextFree(cursors.get(prefix) ?? { pool: 0, at: 0 }, prefix, spans);
    cursors.set(prefix, cursor);
    return cursor.pool < pools.length ? rangeAt(cursor.at, prefix) : undefined;
  };
  return {
    takeAt: (wanted, prefix) => {
      const block = rangeAt(wanted.first, prefix);
      return inTheWay(spans, block) ? undefined : take(block);
    },
    takeNext: prefix => {
      const block = findNext(prefix);
      return block && take(block);
    },
    peekNext: prefix => {
      const block = findNext(prefix);
      return block && formatRange(block);
    },
  };
}

type Cursor = { pool: number; at: number };

function nextFree(start: Cursor, prefix: number, spans: readonly Span[]): Cursor {
  let at = start.at;
  for (let index = start.pool; index < pools.length; index++) {
    const found = firstFree(pools[index] ?? { first: 0, last: -1 }, { at, size: sizeOf(prefix) }, spans);
    if (found !== undefined) return { pool: index, at: found };
    at = 0;
  }
  return { pool: pools.length, at: 0 };
}

function firstFree(pool: Span, { at, size }: { at: number; size: number }, spans: readonly Span[]): number | undefined {
  let first = align(Math.max(at, pool.first), size);
  while (first + size - 1 <= pool.last) {
    const obstacle = inTheWay(spans, { first, last: first + size - 1 });
    if (!obstacle) return first;
    first = align(obstacle.last + 1, size);
  }
  return undefined;
}

// Spans are sorted and disjoint, so only the last one that starts before the block ends can reach into it.
function inTheWay(spans: readonly Span[], block: Span): Span | undefined {
  const candidate = spans[indexAfter(spans, block.last) - 1];
  return candidate && candidate.last >= block.first ? candidate : undefined;
}

function disjoint(taken: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...taken].sort((left, right) => left.first - right.first)) {
    const previous = merged.at(-1);
    if (previous && span.first <= previous.last) previous.last = Math.max(previous.last, span.last);
    else merged.push({ first: span.first, last: span.last });
  }
  return merged;
}

function indexAfter(spans: readonly Span[], address: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.first ?? 0) <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}

const align = (address: number, size: number): number => Math.ceil(address / size) * size;
