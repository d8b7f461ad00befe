import { type HclToken, hclTokens, interpolations } from '../../render/hcl-tokens.ts';
import { HclSyntaxError } from './syntax-error.ts';

/** A text with its tokens and, for each opening bracket, the index of the token that closes it. */
export type Source = { text: string; tokens: readonly HclToken[]; closers: ReadonlyMap<number, number> };

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Throws HclSyntaxError when a bracket, string, heredoc or comment has no end. */
export function sourceOf(text: string): Source {
  const tokens = hclTokens(text);
  for (const token of tokens) checkEnd(text, token);
  return { text, tokens, closers: closersOf(text, tokens) };
}

export function tokenText({ text }: Source, token: HclToken | undefined): string {
  return token ? text.slice(token.start, token.end) : '';
}

function closersOf(text: string, tokens: readonly HclToken[]): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind, start }] of tokens.entries()) {
    if (kind === 'open') open.push(index);
    else if (kind === 'close') closers.set(checkedOpener(text, tokens, { opener: open.pop() ?? -1, at: start }), index);
  }
  const unclosed = tokens[open.at(-1) ?? -1];
  if (unclosed) throw new HclSyntaxError(`"${text[unclosed.start]}" is never closed`, text, unclosed.start);
  return closers;
}

type Pairing = { opener: number; at: number };

function checkedOpener(text: string, tokens: readonly HclToken[], { opener, at }: Pairing): number {
  const bracket = text[tokens[opener]?.start ?? text.length] ?? '';
  if (CLOSING[bracket] !== text[at]) throw new HclSyntaxError(`Unexpected "${text[at]}"`, text, at);
  return opener;
}

function checkEnd(text: string, token: HclToken): void {
  const unended = UNENDED[token.kind];
  if (unended?.(text, token)) throw new HclSyntaxError(`The ${token.kind} never ends`, text, token.start);
}

type Check = (text: string, token: HclToken) => boolean;

const UNENDED: Partial<Record<HclToken['kind'], Check>> = {
  string: (text, token) => !isEndedString(text, token),
  heredoc: (text, { start, end }) => {
    const [first = '', ...rest] = text.slice(start, end).split('\n');
    return rest.at(-1)?.trim() !== first.replace(/^<<-?/, '').trim();
  },
  comment: (text, { start, end }) =>
    text.startsWith('/*', start) && (end - start < 4 || !text.slice(start, end).endsWith('*/')),
};

/** A string ends on the line it starts on, unless an interpolation goes over lines. */
function isEndedString(text: string, token: HclToken): boolean {
  const { start, end } = token;
  if (end - start < 2 || text[end - 1] !== '"') return false;
  const newline = text.indexOf('\n', start);
  if (newline === -1 || newline >= end) return true;
  const holes = interpolations(text, token);
  const plain = [start, ...holes.map(hole => hole.end)].map((from, index) =>
    text.slice(from, holes[index]?.start ?? end),
  );
  return !plain.some(piece => piece.includes('\n'));
}
