/**
 * Characters a reviewer cannot see, or that reorder what is seen (Trojan Source). Listed by number rather than by Unicode
 * property, because the properties differ between the ICU of one Node and the next, and so would the bytes we write.
 */
const HIDDEN_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
  [0xe0000, 0xe0fff],
];

const hex = (code: number) => `\\u{${code.toString(16)}}`;
const HIDDEN = new RegExp(`[${HIDDEN_RANGES.map(([first, last]) => `${hex(first)}-${hex(last)}`).join('')}]`, 'gu');
const PLAIN = /^[ -~]*$/;

/** `text` with every hidden character replaced by what `show` makes of its code point. */
export function replaceHidden(text: string, show: (code: number) => string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(HIDDEN, character => show(character.codePointAt(0) ?? 0));
}

/** The name, such as U+202E, of the first hidden character of `text` that is not in `allowed`. */
export function firstHidden(text: string, allowed = ''): string | undefined {
  if (PLAIN.test(text)) return undefined;
  const found = text.match(HIDDEN)?.find(character => !allowed.includes(character));
  return found && codePointName(found.codePointAt(0) ?? 0);
}

export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The escape that HCL and YAML share: \uXXXX, or \UXXXXXXXX beyond the first plane. */
export function unicodeEscape(code: number): string {
  const digits = code.toString(16);
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
