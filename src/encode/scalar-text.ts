import { UnencodableError } from './unencodable-error.ts';

/** The text of one answer, for a language that knows only text. Lists, objects and null are our own template's mistake. */
export function scalarText(value: unknown, language: string): string {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  if (typeof value !== 'string')
    throw new TypeError(`${language} takes text, a number or a boolean, not ${nameOf(value)}`);
  if (!value.isWellFormed())
    throw new UnencodableError(value, language, 'it holds half a character (a lone surrogate)');
  return value;
}

/** What a value is called in a message. */
export function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}
