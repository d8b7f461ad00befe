import { isKnown, isScalar, isUnknown, shown, unknown, type Value } from './value.ts';

/** What a sign between two values comes to. */
export function binary(sign: string, left: Value, right: Value): Value {
  return known(sign, left, right) ?? unknown(`(${shown(left)} ${sign} ${shown(right)})`);
}

/** What a sign before a value comes to. */
export function unary(sign: string, value: Value): Value {
  if (sign === '!' && typeof value === 'boolean') return !value;
  return sign === '-' && typeof value === 'number' ? -value : unknown(`${sign}${shown(value)}`);
}

function known(sign: string, left: Value, right: Value): Value | undefined {
  if (sign === '==') return equality(left, right);
  if (sign === '!=') return negated(equality(left, right));
  if (sign === '&&' || sign === '||') return logic(left, right, sign === '||');
  return typeof left === 'number' && typeof right === 'number' ? arithmetic.get(sign)?.(left, right) : undefined;
}

const arithmetic = new Map<string, (left: number, right: number) => number | boolean>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => left / right],
  ['%', (left, right) => left % right],
  ['<', (left, right) => left < right],
  ['>', (left, right) => left > right],
  ['<=', (left, right) => left <= right],
  ['>=', (left, right) => left >= right],
]);

function equality(left: Value, right: Value): boolean | undefined {
  if (isKnown(left) && isKnown(right)) return shown(left) === shown(right);
  // A list or map with something unknown in it is there all the same.
  const isNull = left === null || right === null;
  const hasShape = [left, right].some(side => !isScalar(side) && !isUnknown(side));
  return isNull && hasShape ? false : undefined;
}

const negated = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

// One side is enough where it decides: false in "and", true in "or".
function logic(left: Value, right: Value, decisive: boolean): boolean | undefined {
  if (left === decisive || right === decisive) return decisive;
  return left === !decisive && right === !decisive ? !decisive : undefined;
}
