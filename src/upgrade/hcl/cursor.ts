import type { Expression } from './expression.ts';
import { HclSyntaxError, lex, type Token } from './lexer.ts';

/** Where the reading of a text has got to. */
export type Cursor = {
  readonly tokens: readonly Token[];
  at: number;
  /** Whether line ends mean nothing here. */
  free: boolean;
  /** Reads an expression. What an expression consists of cannot load what reads one, so it is handed on. */
  readonly expression: (cursor: Cursor) => Expression;
};

export function cursorAt(text: string, expression: Cursor['expression']): Cursor {
  return { tokens: lex(text), at: 0, free: false, expression };
}

/** The next token, which stays. */
export function peek(cursor: Cursor): Token {
  while (cursor.free && tokenAt(cursor).kind === 'newline') cursor.at += 1;
  return tokenAt(cursor);
}

/** The next token, which is passed. */
export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.at += 1;
  return token;
}

/** Passes the next token when it is this sign. */
export function takes(cursor: Cursor, sign: string): boolean {
  if (!isSign(peek(cursor), sign)) return false;
  cursor.at += 1;
  return true;
}

export function expectSign(cursor: Cursor, sign: string): void {
  if (!takes(cursor, sign)) throw unexpected(peek(cursor), `"${sign}"`);
}

export function expectName(cursor: Cursor): string {
  const token = take(cursor);
  if (token.kind !== 'name') throw unexpected(token, 'a name');
  return token.text;
}

export function skipNewlines(cursor: Cursor): void {
  while (tokenAt(cursor).kind === 'newline') cursor.at += 1;
}

/** Reads with line ends that mean nothing, or do, and goes back to how it was before. */
export function reading<Found>(cursor: Cursor, free: boolean, read: () => Found): Found {
  const before = cursor.free;
  cursor.free = free;
  const found = read();
  cursor.free = before;
  return found;
}

/** Passes the next token when it is this word, as `for` or `in`. */
export function takesWord(cursor: Cursor, word: string): boolean {
  if (!isWord(peek(cursor), word)) return false;
  cursor.at += 1;
  return true;
}

export const isSign = (token: Token, sign: string): boolean => token.kind === 'sign' && token.text === sign;
export const isWord = (token: Token, name: string): boolean => token.kind === 'name' && token.text === name;

export function unexpected(token: Token, wanted: string): HclSyntaxError {
  const found = token.kind === 'end' ? 'the end' : token.kind === 'newline' ? 'the end of the line' : `"${token.text}"`;
  return new HclSyntaxError(`${wanted} is missing before ${found}`, token.start);
}

function tokenAt(cursor: Cursor): Token {
  const token = cursor.tokens[cursor.at];
  if (!token) throw new HclSyntaxError('the text ends too early', 0);
  return token;
}
