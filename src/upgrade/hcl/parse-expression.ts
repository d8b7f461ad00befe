import { type Cursor, expectName, expectSign, isSign, peek, reading, take, takes, unexpected } from './cursor.ts';
import type { Expression } from './expression.ts';
import { parseBraces, parseBrackets } from './parse-collection.ts';
import { parseTemplate } from './parse-template.ts';

// By how tightly they bind, the loosest first.
const SIGNS = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];

/** Reads one expression. Throws HclSyntaxError. */
export function parseExpression(cursor: Cursor): Expression {
  const condition = parseBinary(cursor, 0);
  if (!takes(cursor, '?')) return condition;
  const yes = parseExpression(cursor);
  expectSign(cursor, ':');
  return { kind: 'conditional', condition, yes, no: parseExpression(cursor) };
}

function parseBinary(cursor: Cursor, level: number): Expression {
  const signs = SIGNS[level];
  if (!signs) return parseUnary(cursor);
  let left = parseBinary(cursor, level + 1);
  while (peek(cursor).kind === 'sign' && signs.includes(peek(cursor).text)) {
    const sign = take(cursor).text;
    left = { kind: 'binary', sign, left, right: parseBinary(cursor, level + 1) };
  }
  return left;
}

function parseUnary(cursor: Cursor): Expression {
  const token = peek(cursor);
  if (!isSign(token, '!') && !isSign(token, '-')) return parseSteps(cursor, parsePrimary(cursor));
  take(cursor);
  return { kind: 'unary', sign: token.text, of: parseUnary(cursor) };
}

function parseSteps(cursor: Cursor, start: Expression): Expression {
  let found = start;
  while (isSign(peek(cursor), '.') || isSign(peek(cursor), '[')) {
    found = takes(cursor, '.') ? parseAttribute(cursor, found) : parseIndex(cursor, found);
  }
  return found;
}

function parseAttribute(cursor: Cursor, of: Expression): Expression {
  if (takes(cursor, '*')) return { kind: 'splat', of };
  const token = take(cursor);
  if (token.kind !== 'name' && token.kind !== 'number') throw unexpected(token, 'a name');
  const keys = token.kind === 'name' ? [token.text] : token.text.split('.').map(Number);
  return keys.reduce<Expression>((inner, value) => get(inner, { kind: 'literal', value }, false), of);
}

function parseIndex(cursor: Cursor, of: Expression): Expression {
  expectSign(cursor, '[');
  return reading(cursor, true, () => {
    const found: Expression = takes(cursor, '*') ? { kind: 'splat', of } : get(of, parseExpression(cursor), true);
    expectSign(cursor, ']');
    return found;
  });
}

function get(of: Expression, key: Expression, isIndex: boolean): Expression {
  return { kind: 'get', of, key, isIndex };
}

function parsePrimary(cursor: Cursor): Expression {
  const token = peek(cursor);
  if (token.kind === 'string' || token.kind === 'heredoc') return parseTemplate(take(cursor), parseExpression);
  if (token.kind === 'number') return { kind: 'literal', value: Number(take(cursor).text) };
  if (token.kind === 'name') return parseNamed(cursor);
  if (isSign(token, '(')) return parseGroup(cursor);
  if (isSign(token, '[')) return parseBrackets(cursor);
  if (isSign(token, '{')) return parseBraces(cursor);
  throw unexpected(token, 'a value');
}

function parseGroup(cursor: Cursor): Expression {
  expectSign(cursor, '(');
  return reading(cursor, true, () => {
    const found = parseExpression(cursor);
    expectSign(cursor, ')');
    return found;
  });
}

const CONSTANTS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function parseNamed(cursor: Cursor): Expression {
  let name = expectName(cursor);
  while (takes(cursor, '::')) name += `::${expectName(cursor)}`;
  if (takes(cursor, '(')) return reading(cursor, true, () => parseArguments(cursor, name));
  const value = CONSTANTS.get(name);
  return value === undefined ? { kind: 'name', name } : { kind: 'literal', value };
}

function parseArguments(cursor: Cursor, name: string): Expression {
  const args: Expression[] = [];
  let spread = false;
  while (!takes(cursor, ')')) {
    args.push(parseExpression(cursor));
    spread = takes(cursor, '...');
    if (!takes(cursor, ',') && !isSign(peek(cursor), ')')) throw unexpected(peek(cursor), '")"');
  }
  return { kind: 'call', name, args, spread };
}
