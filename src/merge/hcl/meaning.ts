import { type HclToken, hclTokens } from '../../render/hcl-tokens.ts';
import type { Body, Item } from './read.ts';

const meanings = new WeakMap<Item, string>();

/** What an item says, comments included, however it is spaced: two items that differ in it are different edits. */
export function meaningOf(item: Item): string {
  const known = meanings.get(item);
  if (known !== undefined) return known;
  const parts = [commentMeaning(item.comments), item.key, valueMeaning(item), commentMeaning(tailComment(item.tail))];
  const meaning = parts.join('\0');
  meanings.set(item, meaning);
  return meaning;
}

/** What its value says, without the comments around the item. */
export function valueMeaning({ kind, value, body }: Item): string {
  if (kind === 'comment') return commentMeaning(value);
  return body ? bodyMeaning(body) : expressionMeaning(value);
}

export function commentMeaning(text: string): string {
  if (text === '') return '';
  const lines = text.split('\n').map(line => line.trim().replace(/\s+/g, ' '));
  return lines.filter(line => line !== '').join('\n');
}

/** The comment behind a value on its line, without the comma. */
export function tailComment(tail: string): string {
  if (tail === '\n' || tail === '') return '';
  return tail
    .trim()
    .replace(/^,\s*/, '')
    .replace(/\*\/\s*,$/, '*/');
}

export function openComment({ open }: Body): string {
  return open.slice(1).trim();
}

function bodyMeaning(body: Body): string {
  return `{${commentMeaning(openComment(body))}${body.items.map(meaningOf).join('\u0001')}}`;
}

function expressionMeaning(text: string): string {
  const tokens = hclTokens(text).filter(({ kind }) => kind !== 'newline');
  const spoken = tokens.filter(({ kind }, index) => kind !== 'comma' || tokens[index + 1]?.kind !== 'close');
  return spoken.map(({ kind, start, end }) => tokenMeaning(text.slice(start, end), kind)).reduce(joinWords, '');
}

function tokenMeaning(text: string, kind: HclToken['kind']): string {
  return kind === 'comment' ? `${commentMeaning(text)}\n` : text;
}

const WORD = /[\w-]/;

function joinWords(meaning: string, token: string): string {
  const isApart = WORD.test(meaning.at(-1) ?? '') && WORD.test(token[0] ?? '');
  return isApart ? `${meaning} ${token}` : meaning + token;
}
