/**
 * What an expression comes to. A set is a map from each item to itself. What only a plan or the cloud can tell is
 * `unknown`, with a text that is equal for equal expressions over equal values.
 */
export type Value = Scalar | readonly Value[] | ReadonlyMap<string, Value> | Unknown;
export type Scalar = string | number | boolean | null;
export type Unknown = { readonly unknown: string };

export const unknown = (text: string): Unknown => ({ unknown: text });

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

export function isUnknown(value: Value): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** Whether nothing in it is unknown. */
export function isKnown(value: Value): boolean {
  if (isList(value)) return value.every(isKnown);
  if (isMap(value)) return [...value.values()].every(isKnown);
  return !isUnknown(value);
}

export function isScalar(value: Value): value is Scalar {
  return typeof value !== 'object' || value === null;
}

/** One text for equal values, for comparing and for people. */
export function shown(value: Value): string {
  if (isList(value)) return `[${value.map(shown).join(', ')}]`;
  if (isMap(value)) return `{${[...value].sort(byKey).map(shownEntry).join(', ')}}`;
  return isUnknown(value) ? value.unknown : JSON.stringify(value);
}

// A number and the text of it are one to Terraform where either is wanted.
export function isSame(left: Value, right: Value): boolean {
  if (isScalar(left) && isScalar(right) && left !== null && right !== null) return `${left}` === `${right}`;
  return shown(left) === shown(right);
}

const byKey = ([left]: [string, Value], [right]: [string, Value]): number => (left < right ? -1 : 1);
const shownEntry = ([key, value]: [string, Value]): string => `${JSON.stringify(key)} = ${shown(value)}`;
