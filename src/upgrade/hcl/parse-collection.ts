import {
  type Cursor,
  expectName,
  expectSign,
  isSign,
  isWord,
  peek,
  reading,
  skipNewlines,
  take,
  takes,
  takesWord,
  unexpected,
} from './cursor.ts';
import type { Entry, Expression } from './expression.ts';

/** Reads a list, or what `for` makes one of. */
export function parseBrackets(cursor: Cursor): Expression {
  expectSign(cursor, '[');
  return reading(cursor, true, () => (takesFor(cursor) ? parseFor(cursor, ']') : parseItems(cursor)));
}

/** Reads an object, or what `for` makes one of. */
export function parseBraces(cursor: Cursor): Expression {
  expectSign(cursor, '{');
  if (reading(cursor, true, () => takesFor(cursor))) return reading(cursor, true, () => parseFor(cursor, '}'));
  return reading(cursor, false, () => parseEntries(cursor));
}

// A key may be called "for" too.
function takesFor(cursor: Cursor): boolean {
  if (!isWord(peek(cursor), 'for') || cursor.tokens[cursor.at + 1]?.kind !== 'name') return false;
  take(cursor);
  return true;
}

function parseItems(cursor: Cursor): Expression {
  const items: Expression[] = [];
  while (!takes(cursor, ']')) {
    items.push(cursor.expression(cursor));
    if (!takes(cursor, ',') && !isSign(peek(cursor), ']')) throw unexpected(peek(cursor), '"]"');
  }
  return { kind: 'tuple', items };
}

function parseFor(cursor: Cursor, close: string): Expression {
  const names = [expectName(cursor)];
  while (takes(cursor, ',')) names.push(expectName(cursor));
  if (!takesWord(cursor, 'in')) throw unexpected(peek(cursor), '"in"');
  const collection = cursor.expression(cursor);
  expectSign(cursor, ':');
  const first = cursor.expression(cursor);
  const value = takes(cursor, '=>') ? cursor.expression(cursor) : null;
  const grouped = takes(cursor, '...');
  const condition = takesWord(cursor, 'if') ? cursor.expression(cursor) : null;
  expectSign(cursor, close);
  const result = value === null ? { key: null, value: first } : { key: first, value };
  return { kind: 'for', names, in: collection, ...result, grouped, condition };
}

function parseEntries(cursor: Cursor): Expression {
  const entries: Entry[] = [];
  skipNewlines(cursor);
  while (!takes(cursor, '}')) {
    entries.push(parseEntry(cursor));
    const isSeparated = takes(cursor, ',') || peek(cursor).kind === 'newline' || isSign(peek(cursor), '}');
    if (!isSeparated) throw unexpected(peek(cursor), '"}"');
    skipNewlines(cursor);
  }
  return { kind: 'object', entries };
}

function parseEntry(cursor: Cursor): Entry {
  const key = cursor.expression(cursor);
  if (!takes(cursor, '=') && !takes(cursor, ':')) throw unexpected(peek(cursor), '"="');
  const value = cursor.expression(cursor);
  // A bare name is a text; what it would name stands in parentheses.
  return { key: key.kind === 'name' ? { kind: 'literal', value: key.name } : key, value };
}
