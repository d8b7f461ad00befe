import { hclTokens } from '../../render/hcl-tokens.ts';
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
  const lines = text.split('\n').map(line => line.trim().replace(/\s+/g, ' '));
  return lines.filter(line => line !== '').join('\n');
}

/** The comment behind a value on its line, without the comma. */
export function tailComment(tail: string): string {
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

const WORD = /[\w-]/;

/** Blanks tell words apart and nothing else; a comma before a closing bracket says nothing. */
function expressionMeaning(text: string): string {
  let meaning = '';
  for (const { kind, start, end } of hclTokens(text)) {
    if (kind === 'newline') continue;
    if (kind === 'close' && meaning.endsWith(',')) meaning = meaning.slice(0, -1);
    const token = kind === 'comment' ? `${commentMeaning(text.slice(start, end))}\n` : text.slice(start, end);
    const isApart = WORD.test(meaning.at(-1) ?? '') && WORD.test(token[0] ?? '');
    meaning += isApart ? ` ${token}` : token;
  }
  return meaning;
}
