import {
  type Cursor,
  cursorAt,
  expectName,
  isSign,
  peek,
  reading,
  skipNewlines,
  take,
  takes,
  unexpected,
} from './cursor.ts';
import type { Expression } from './expression.ts';
import { HclSyntaxError, type Token } from './lexer.ts';
import { parseExpression } from './parse-expression.ts';
import { parseTemplate } from './parse-template.ts';

export type Attribute = { name: string; value: Expression /** 1-based. */; line: number };
export type Block = { type: string; labels: readonly string[]; body: Body /** 1-based. */; line: number };

/** What stands between two braces, or in a whole file. */
export type Body = { attributes: ReadonlyMap<string, Attribute>; blocks: readonly Block[] };

export type Parsed = { body: Body } | { error: { message: string; line: number } };

const known = new Map<string, Parsed>();

/** A whole file. Each text is read once, because repositories say the same things again and again. */
export function parseHcl(text: string): Parsed {
  const parsed = known.get(text) ?? parseOnce(text);
  known.set(text, parsed);
  return parsed;
}

function parseOnce(given: string): Parsed {
  const text = given.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  try {
    const cursor = cursorAt(text, parseExpression);
    return { body: parseBody({ cursor, lineOf: lineFinder(text) }, 'end') };
  } catch (error) {
    if (!(error instanceof HclSyntaxError)) throw error;
    return { error: { message: error.message, line: lineFinder(text)(error.offset) } };
  }
}

type Reading = { cursor: Cursor; lineOf: (offset: number) => number };

function parseBody(source: Reading, end: 'end' | 'brace'): Body {
  const { cursor } = source;
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  skipNewlines(cursor);
  while (!isEnd(peek(cursor), end)) {
    const token = peek(cursor);
    if (token.kind === 'end') throw unexpected(token, '"}"');
    const found = parseItem(source, token);
    if ('labels' in found) blocks.push(found);
    else addTo(attributes, found, token);
    expectLineEnd(cursor, end);
  }
  return { attributes, blocks };
}

function addTo(attributes: Map<string, Attribute>, found: Attribute, token: Token): void {
  if (attributes.has(found.name)) throw new HclSyntaxError(`"${found.name}" is there twice`, token.start);
  attributes.set(found.name, found);
}

function isEnd(token: Token, end: 'end' | 'brace'): boolean {
  return end === 'end' ? token.kind === 'end' : isSign(token, '}');
}

function expectLineEnd(cursor: Cursor, end: 'end' | 'brace'): void {
  const token = peek(cursor);
  if (token.kind !== 'newline' && !isEnd(token, end)) throw unexpected(token, 'the end of the line');
  skipNewlines(cursor);
}

function parseItem(source: Reading, first: Token): Attribute | Block {
  const { cursor } = source;
  const name = expectName(cursor);
  const line = source.lineOf(first.start);
  if (takes(cursor, '=')) return { name, value: parseExpression(cursor), line };
  const labels: string[] = [];
  while (!takes(cursor, '{')) labels.push(labelOf(take(cursor)));
  const body = reading(cursor, false, () => parseBody(source, 'brace'));
  take(cursor);
  return { type: name, labels, body, line };
}

function labelOf(token: Token): string {
  if (token.kind === 'name') return token.text;
  const text = token.kind === 'string' ? parseTemplate(token, parseExpression) : undefined;
  if (text?.kind !== 'literal') throw unexpected(token, '"{"');
  return `${text.value}`;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return offset => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
