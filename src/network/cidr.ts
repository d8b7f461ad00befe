/** An IPv4 range: first and last address as numbers, and the prefix length. */
export type Range = { first: number; last: number; prefix: number };

const NOTATION = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/**
 * Reads `a.b.c.d/n` in the one spelling that every tool reads alike: no leading zeros. Host bits are allowed here, so
 * that a message can name the network that was meant; compare with `formatRange`. Undefined for anything else.
 */
export function parseRange(text: string): Range | undefined {
  const match = NOTATION.exec(text);
  if (!match) return undefined;
  const parts = match.slice(1);
  if (parts.some(part => part.length > 1 && part.startsWith('0'))) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = parts.map(Number);
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return undefined;
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return rangeAt(address - (address % sizeOf(prefix)), prefix);
}

/** The range in canonical notation. */
export function formatRange(range: Range): string {
  const octets = [24, 16, 8, 0].map(shift => Math.floor(range.first / 2 ** shift) % 256);
  return `${octets.join('.')}/${range.prefix}`;
}

export function rangeAt(first: number, prefix: number): Range {
  return { first, last: first + sizeOf(prefix) - 1, prefix };
}

/** A range that is written in this package and so must parse. */
export function knownRange(text: string): Range {
  const range = parseRange(text);
  if (!range) throw new Error(`${text} is no CIDR range`);
  return range;
}

export const sizeOf = (prefix: number): number => 2 ** (32 - prefix);
export const overlaps = (left: Range, right: Range): boolean => left.first <= right.last && right.first <= left.last;
export const contains = (outer: Range, inner: Range): boolean => outer.first <= inner.first && inner.last <= outer.last;

/** Ranges that a network may lie in: RFC 1918 and, for carriers' address space, RFC 6598. */
export const privateRanges: readonly Range[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map(
  knownRange,
);
