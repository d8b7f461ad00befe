import { nameOf } from './scalar-text.ts';
import { UnencodableError } from './unencodable-error.ts';

/** Names of our own; those of arguments and outputs in HCL have underscores. */
const NAME = /^[a-z][a-z0-9_-]{0,62}$/;
/** Versions (1.36, 5.100.0) and account numbers. */
const DIGITS = /^[0-9]{1,12}(?:\.[0-9]{1,6}){0,3}$/;

/** The same text, when it is a name, region, version or account number: safe in any language and in any path. */
export function id(value: string): string {
  if (typeof value !== 'string') throw new TypeError(`id takes text, not ${nameOf(value)}`);
  if (NAME.test(value) || DIGITS.test(value)) return value;
  throw new UnencodableError(
    value,
    'a name',
    'use lower-case letters, digits, dashes and underscores, starting with a letter, at most 63',
  );
}
