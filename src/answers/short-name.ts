import { createHash } from 'node:crypto';

const HASH_LENGTH = 8;

/** `name`, or where it is longer than `max` its beginning and a hash of all of it: the same on every run. */
export function shortName(name: string, max: number): string {
  if (name.length <= max) return name;
  const beginning = name.slice(0, max - HASH_LENGTH - 1).replace(/-+$/, '');
  return `${beginning}-${stableHash(name)}`;
}

/** Eight hexadecimal digits that depend on the text alone. */
export function stableHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
