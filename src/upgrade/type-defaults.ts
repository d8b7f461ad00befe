import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import { isList, isMap, isScalar, type Value } from './evaluate/value.ts';
import type { Entry, Expression } from './hcl/expression.ts';

/** A value with what `optional()` in the type of its variable adds to it. */
export function withTypeDefaults(value: Value, type: Expression | undefined, scope: Scope): Value {
  if (type?.kind !== 'call') return value;
  const [inner] = type.args;
  if (type.name === 'object' && inner?.kind === 'object' && isMap(value))
    return objectDefaults(value, inner.entries, scope);
  const defaulted = (item: Value): Value => withTypeDefaults(item, inner, scope);
  if (type.name === 'map' && isMap(value)) return new Map([...value].map(([key, item]) => [key, defaulted(item)]));
  return isList(value) ? listDefaults(value, type.name, defaulted) : value;
}

function listDefaults(value: readonly Value[], type: string, defaulted: (item: Value) => Value): Value {
  if (type === 'set' && value.every(isScalar)) return new Map(value.map(item => [`${item}`, item]));
  return type === 'list' ? value.map(defaulted) : value;
}

function objectDefaults(value: ReadonlyMap<string, Value>, entries: readonly Entry[], scope: Scope): Value {
  const added = new Map(value);
  for (const entry of entries) {
    if (entry.key.kind !== 'literal') continue;
    const key = `${entry.key.value}`;
    const item = attributeDefault(value.get(key), entry.value, scope);
    if (item !== undefined) added.set(key, item);
  }
  return added;
}

function attributeDefault(given: Value | undefined, type: Expression, scope: Scope): Value | undefined {
  if (type.kind !== 'call' || type.name !== 'optional') {
    return given === undefined ? undefined : withTypeDefaults(given, type, scope);
  }
  const [inner, otherwise] = type.args;
  const value = given ?? (otherwise ? evaluate(otherwise, scope) : null);
  return withTypeDefaults(value, inner, scope);
}
