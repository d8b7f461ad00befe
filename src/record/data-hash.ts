import { sha256 } from './lock.ts';

/** A hash of plain data, independent of the order of its keys. */
export function dataHash(data: unknown): string {
  return sha256(textOf(data));
}

// Environments have most of their sections in common, as the same objects.
const texts = new WeakMap<object, string>();

function textOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  const known = texts.get(data);
  if (known !== undefined) return known;
  const made = Array.isArray(data) ? `[${data.map(textOf).join(',')}]` : objectText(data);
  texts.set(data, made);
  return made;
}

function objectText(data: object): string {
  const entries = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
}
