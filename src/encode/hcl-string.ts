import { replaceHidden, unicodeEscape } from './hidden-text.ts';
import { UnencodableError } from './unencodable-error.ts';

const SIMPLE = /^[ !#-[\]-~]*$/;
const SPECIAL = /["\\]|[$%](?=\{)/g;
const SHORT: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };

/**
 * `fmt` counts a key's columns in grapheme clusters by the Unicode tables of its own release. These characters are one
 * cluster in every release; a key shows any other as an escape, so that its width is certain on every machine.
 */
const UNSURE_WIDTH = /[^ -~\u{c0}-\u{24f}\u{386}-\u{3ff}\u{400}-\u{45f}\u{4e00}-\u{9fff}]/gu;

/** A text as a quoted HCL string that evaluates to exactly that text; `place` says whether it is a value or a map key. */
export function hclString(text: string, place: 'value' | 'key' = 'value'): string {
  if (SIMPLE.test(text) && !text.includes('{')) return `"${text}"`;
  assertExact(text);
  const quoted = text.replace(SPECIAL, escapeSpecial);
  const visible = replaceHidden(quoted, code => SHORT[code] ?? unicodeEscape(code));
  if (place === 'value') return `"${visible}"`;
  return `"${visible.replace(UNSURE_WIDTH, character => unicodeEscape(character.codePointAt(0) ?? 0))}"`;
}

// A doubled `$` or `%` before a brace is the character itself; a single one would open a template.
function escapeSpecial(character: string): string {
  return character === '"' || character === '\\' ? `\\${character}` : character + character;
}

/** Terraform holds text as UTF-8 in normal form C: it would change anything else without saying so. */
function assertExact(text: string): void {
  if (!text.isWellFormed()) throw new UnencodableError(text, 'HCL', 'it holds half a character (a lone surrogate)');
  if (text.normalize('NFC') !== text) throw new UnencodableError(text, 'HCL', 'it is not in Unicode normal form C');
}
