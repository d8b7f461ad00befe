import type { Expression, ForExpression } from '../hcl/expression.ts';
import type { Scope } from './scope.ts';
import { isList, isMap, isScalar, type Scalar, shown, unknown, type Value } from './value.ts';

type Evaluate = (expression: Expression, scope: Scope) => Value;
type Item = { key: Value; value: Value; isIn: Value };

/** What `for` makes of a collection. Unknown where it cannot be told how often it goes round. */
export function evaluateFor(expression: ForExpression, scope: Scope, evaluate: Evaluate): Value {
  const collection = evaluate(expression.in, scope);
  const entries = entriesOf(collection);
  const items = (entries ?? [[unknown('key'), unknown('item')] as const]).map(entry =>
    itemOf(expression, { ...scope, names: bound(expression.names, entry, scope) }, evaluate),
  );
  const isOpen = expression.grouped || entries === undefined || items.some(({ isIn }) => typeof isIn !== 'boolean');
  if (isOpen) return unknown(`for ${shown(collection)} : ${items.map(shownItem).join(', ')}`);
  const chosen = items.filter(({ isIn }) => isIn === true);
  return expression.key === null ? chosen.map(({ value }) => value) : mapOf(chosen);
}

function mapOf(items: readonly Item[]): Value {
  if (items.every(({ key }) => isScalar(key))) return new Map(items.map(({ key, value }) => [textOf(key), value]));
  return unknown(`{${items.map(shownItem).join(', ')}}`);
}

function itemOf(expression: ForExpression, scope: Scope, evaluate: Evaluate): Item {
  const isIn = expression.condition === null || evaluate(expression.condition, scope);
  // What is left out may not have a value: a condition often asks for just that.
  if (isIn === false) return { key: null, value: null, isIn };
  const key = expression.key === null ? null : evaluate(expression.key, scope);
  return { key, value: evaluate(expression.value, scope), isIn };
}

function entriesOf(collection: Value): (readonly [Value, Value])[] | undefined {
  if (isList(collection)) return collection.map((value, index) => [index, value]);
  return isMap(collection) ? [...collection].sort(byKey) : undefined;
}

// Terraform goes through a map in the order of its keys.
const byKey = ([left]: readonly [string, Value], [right]: readonly [string, Value]): number => (left < right ? -1 : 1);

function bound(names: readonly string[], [key, value]: readonly [Value, Value], scope: Scope): Map<string, Value> {
  const [first = '', second] = names;
  const added: [string, Value][] =
    second === undefined
      ? [[first, value]]
      : [
          [first, key],
          [second, value],
        ];
  return new Map([...scope.names, ...added]);
}

const textOf = (key: Value): string => (isScalar(key) ? `${key satisfies Scalar}` : shown(key));
const shownItem = ({ key, value, isIn }: Item): string => `${shown(key)} => ${shown(value)} if ${shown(isIn)}`;
