import { interpolations } from '../../render/hcl-tokens.ts';
import { type Cursor, cursorAt, expectName, peek, takes, takesWord, unexpected } from './cursor.ts';
import type { Expression } from './expression.ts';
import { HclSyntaxError, type Token } from './lexer.ts';

/** Reads what a string or heredoc is made of: texts, `${ }` and `%{ }`. A string without holes is a literal. */
export function parseTemplate({ kind, text, start }: Token, read: Cursor['expression']): Expression {
  if (kind === 'string' && (text.length < 2 || !text.endsWith('"')))
    throw new HclSyntaxError('a quote is missing', start);
  const isHeredoc = kind === 'heredoc';
  const body = isHeredoc ? bodyOf(text) : { start: 1, end: text.length - 1 };
  const holes = interpolations(text, { kind: isHeredoc ? 'heredoc' : 'string', start: 0, end: text.length });
  const parts: Expression[] = [];
  let at = body.start;
  for (const hole of holes) {
    const inner = holeOf({ text: text.slice(hole.start, hole.end), start: start + hole.start }, read);
    parts.push(literal(text.slice(at, hole.start), isHeredoc), inner);
    at = hole.end;
  }
  parts.push(literal(text.slice(at, body.end), isHeredoc));
  return joined(
    parts.filter(part => part.kind !== 'literal' || part.value !== ''),
    isHeredoc,
  );
}

function joined(parts: readonly Expression[], isHeredoc: boolean): Expression {
  const [first] = parts;
  if (first === undefined) return { kind: 'literal', value: '' };
  const isWhole = parts.length === 1 && first.kind !== 'directive';
  return isWhole && !(isHeredoc && first.kind !== 'literal') ? first : { kind: 'template', parts };
}

function bodyOf(text: string): { start: number; end: number } {
  return { start: text.indexOf('\n') + 1, end: text.lastIndexOf('\n') + 1 };
}

const ESCAPES = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
]);

function literal(text: string, isHeredoc: boolean): Expression {
  const plain = isHeredoc ? text : text.replace(/\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, unescaped);
  return { kind: 'literal', value: plain.replaceAll('$${', '${').replaceAll('%%{', '%{') };
}

function unescaped(text: string): string {
  return ESCAPES.get(text) ?? (/^\\u/i.test(text) ? String.fromCodePoint(Number.parseInt(text.slice(2), 16)) : text);
}

function holeOf({ text, start }: { text: string; start: number }, read: Cursor['expression']): Expression {
  const inner = text.slice(2, -1).replace(/^~|~$/g, ' ');
  try {
    const cursor = cursorAt(inner, read);
    cursor.free = true;
    return text.startsWith('$') ? whole(cursor) : directive(cursor);
  } catch (error) {
    if (error instanceof HclSyntaxError) throw new HclSyntaxError(error.message, start + 2 + error.offset);
    throw error;
  }
}

function whole(cursor: Cursor): Expression {
  const found = cursor.expression(cursor);
  if (peek(cursor).kind !== 'end') throw unexpected(peek(cursor), '"}"');
  return found;
}

function directive(cursor: Cursor): Expression {
  const keyword = expectName(cursor);
  if (keyword === 'if') return { kind: 'directive', names: [], of: [cursor.expression(cursor)] };
  if (keyword !== 'for') return { kind: 'directive', names: [], of: [] };
  const names = [expectName(cursor)];
  while (takes(cursor, ',')) names.push(expectName(cursor));
  if (!takesWord(cursor, 'in')) throw unexpected(peek(cursor), '"in"');
  return { kind: 'directive', names, of: [cursor.expression(cursor)] };
}
