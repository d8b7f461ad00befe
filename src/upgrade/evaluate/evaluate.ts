import type { Expression } from '../hcl/expression.ts';
import { evaluateFor } from './evaluate-for.ts';
import { callFunction } from './functions.ts';
import { binary, unary } from './operators.ts';
import type { Scope } from './scope.ts';
import { isKnown, isList, isMap, isScalar, isUnknown, shown, unknown, type Value } from './value.ts';

/** The value of an expression, as far as the texts of a repository tell it. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return scope.names.get(expression.name) ?? boundNull(expression.name, scope);
    case 'get':
      return evaluateGet(expression, scope);
    case 'tuple':
      return expression.items.map(item => evaluate(item, scope));
    case 'template':
      return template(expression.parts, scope);
    case 'conditional':
      return conditional(expression, scope);
    case 'call':
      return call(expression, scope);
    case 'unary':
      return unary(expression.sign, evaluate(expression.of, scope));
    case 'binary':
      return binary(expression.sign, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'object':
      return object(expression.entries, scope);
    case 'for':
      return evaluateFor(expression, scope, evaluate);
    case 'splat':
      return unknown(`${shown(evaluate(expression.of, scope))}[*]`);
    case 'directive':
      return unknown(
        `%{${expression.names.join(',')} ${expression.of.map(part => shown(evaluate(part, scope))).join(' ')}}`,
      );
  }
}

function boundNull(name: string, scope: Scope): Value {
  return scope.names.has(name) ? null : unknown(name);
}

function evaluateGet(expression: Extract<Expression, { kind: 'get' }>, scope: Scope): Value {
  const key = evaluate(expression.key, scope);
  const { of } = expression;
  if (of.kind === 'name' && !scope.names.has(of.name) && typeof key === 'string') return scope.resolve(of.name, key);
  return within(evaluate(of, scope), key);
}

/** What lies at a key of a value. */
export function within(value: Value, key: Value): Value {
  const found = isScalar(key) ? child(value, key) : undefined;
  if (found !== undefined) return found;
  const step = typeof key === 'string' && /^[\w-]+$/.test(key) ? `.${key}` : `[${shown(key)}]`;
  return unknown(`${isUnknown(value) ? value.unknown : shown(value)}${step}`);
}

function child(value: Value, key: string | number | boolean | null): Value | undefined {
  if (isMap(value)) return value.get(`${key}`);
  return isList(value) ? value[Number(key)] : undefined;
}

function template(parts: readonly Expression[], scope: Scope): Value {
  const values = parts.map(part => evaluate(part, scope));
  if (values.every(isScalar)) return values.map(value => `${value ?? ''}`).join('');
  return unknown(`"${values.map(value => (typeof value === 'string' ? value : `\${${shown(value)}}`)).join('')}"`);
}

function conditional(expression: Extract<Expression, { kind: 'conditional' }>, scope: Scope): Value {
  const condition = evaluate(expression.condition, scope);
  if (typeof condition === 'boolean') return evaluate(condition ? expression.yes : expression.no, scope);
  const [yes, no] = [evaluate(expression.yes, scope), evaluate(expression.no, scope)];
  if (isKnown(yes) && shown(yes) === shown(no)) return yes;
  return unknown(`${shown(condition)} ? ${shown(yes)} : ${shown(no)}`);
}

function call({ name, args, spread }: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
  const values = args.map(arg => evaluate(arg, scope));
  const last = values.at(-1);
  const known = spread && last !== undefined && isList(last) ? [...values.slice(0, -1), ...last] : values;
  const isOpen = spread && known === values;
  const found = isOpen ? undefined : (scope.call(name, known) ?? callFunction(name, known));
  return found ?? unknown(`${name}(${known.map(shown).join(', ')}${isOpen ? '...' : ''})`);
}

function object(entries: Extract<Expression, { kind: 'object' }>['entries'], scope: Scope): Value {
  const pairs = entries.map(({ key, value }) => [evaluate(key, scope), evaluate(value, scope)] as const);
  if (pairs.every(([key]) => isScalar(key))) return new Map(pairs.map(([key, value]) => [keyText(key), value]));
  return unknown(`{${pairs.map(([key, value]) => `${shown(key)} = ${shown(value)}`).join(', ')}}`);
}

const keyText = (key: Value): string => (isScalar(key) ? `${key}` : shown(key));
