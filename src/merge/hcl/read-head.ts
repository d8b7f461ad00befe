import { type Source, tokenText } from './source.ts';
import { HclSyntaxError } from './syntax-error.ts';

/** How an item starts: its identity, and the token its value or opening brace is. */
export type Head = { key: string; isBlock: boolean; valueAt: number };

type Place = { at: number; last: number };

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/** Of a body only names may start an item; of an object any expression may be the key. */
export function readHead(source: Source, place: Place, kind: 'file' | 'block' | 'object'): Head {
  if (kind === 'object') return objectHead(source, place);
  const { tokens } = source;
  const name = tokenText(source, tokens[place.at]);
  if (!NAME.test(name)) throw unexpected(source, place.at);
  if (tokens[place.at + 1]?.kind === 'equals') return { key: name, isBlock: false, valueAt: place.at + 2 };
  return blockHead(source, place, name);
}

/** The index after the last token of a value: it ends with its line, and in an object also at a comma. */
export function valueEnd(source: Source, from: number, { last, kind }: { last: number; kind: string }): number {
  const { tokens, closers } = source;
  const isBlock = tokens[from - 1]?.kind !== 'equals' && tokens[from - 1]?.kind !== 'colon';
  if (isBlock && kind !== 'object') return (closers.get(from) ?? from) + 1;
  let at = from;
  while (at < last && !endsValue(source, at, last)) at = (closers.get(at) ?? at) + 1;
  return at;
}

function endsValue({ text, tokens }: Source, at: number, last: number): boolean {
  const kind = tokens[at]?.kind;
  if (kind === 'newline' || kind === 'comma') return true;
  if (kind !== 'comment') return false;
  const next = tokens[at + 1]?.kind;
  return !text.startsWith('/*', tokens[at]?.start) || at + 1 >= last || next === 'newline' || next === 'comma';
}

function blockHead(source: Source, { at, last }: Place, type: string): Head {
  const words = [type];
  let next = at + 1;
  while (next < last && source.tokens[next]?.kind !== 'open') {
    const label = tokenText(source, source.tokens[next]);
    if (source.tokens[next]?.kind !== 'string' && !NAME.test(label)) throw unexpected(source, next);
    words.push(unquoted(label));
    next += 1;
  }
  if (next >= last || tokenText(source, source.tokens[next]) !== '{') throw unexpected(source, next);
  return { key: words.join('.'), isBlock: true, valueAt: next };
}

function objectHead(source: Source, { at, last }: Place): Head {
  const { text, tokens, closers } = source;
  const kindAt = (index: number) => (index < last ? tokens[index]?.kind : undefined);
  let next = at;
  while (!ENDS_KEY.has(kindAt(next))) next = (closers.get(next) ?? next) + 1;
  const kind = kindAt(next);
  if ((kind !== 'equals' && kind !== 'colon') || next === at) throw unexpected(source, kind ? next : at);
  const key = text.slice(tokens[at]?.start, tokens[next - 1]?.end);
  return { key: unquoted(key), isBlock: false, valueAt: next + 1 };
}

const ENDS_KEY = new Set([undefined, 'equals', 'colon', 'newline', 'comma']);

/** `Name` and `"Name"` are one key, unless there is something to compute in it. */
function unquoted(text: string): string {
  return /^"[^"\\$%]*"$/.test(text) ? text.slice(1, -1) : text;
}

function unexpected(source: Source, at: number): HclSyntaxError {
  const token = source.tokens[at];
  const message = token ? `Unexpected ${JSON.stringify(tokenText(source, token))}` : 'Unexpected end of the text';
  return new HclSyntaxError(message, source.text, token?.start ?? source.text.length);
}
