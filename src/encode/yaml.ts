import { replaceHidden, unicodeEscape } from './hidden-text.ts';
import { scalarText } from './scalar-text.ts';
import { UnencodableError } from './unencodable-error.ts';

/**
 * Words that no implicit type of YAML 1.1 or 1.2 can claim: numbers, times, merge and value keys all start with another
 * character, and the booleans and nulls are listed. (`e1` is a text, but npm's yaml reads it as a number in 1.1 mode.)
 */
const PLAIN_WORD = /^(?!(?:y|n|yes|no|on|off|true|false|null|e-?[0-9]+)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** One scalar that YAML 1.1 and 1.2 parsers read back as exactly this value. */
export function yaml(value: string | number | boolean | null): string {
  if (value === null) return 'null';
  const text = scalarText(value, 'YAML');
  if (typeof value === 'boolean') return text;
  if (typeof value === 'number') return number(text);
  return PLAIN_WORD.test(text) ? text : quoted(text);
}

function number(text: string): string {
  if (!PLAIN_NUMBER.test(text))
    throw new UnencodableError(text, 'YAML', 'YAML 1.1 reads a number with an exponent as text');
  return text;
}

function quoted(text: string): string {
  // GitHub evaluates expressions after YAML has been parsed, so no YAML escape can defuse one.
  if (text.includes('${{')) throw new UnencodableError(text, 'YAML', 'GitHub Actions would run ${{ as an expression');
  return replaceHidden(JSON.stringify(text), unicodeEscape);
}
