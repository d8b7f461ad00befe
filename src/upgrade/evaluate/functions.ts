import { isKnown, isList, isMap, isScalar, shown, type Value } from './value.ts';

/** What a function of Terraform makes of its arguments; undefined where that cannot be told here. */
export function callFunction(name: string, args: readonly Value[]): Value | undefined {
  const known = functions.get(name);
  return known?.(args);
}

type Known = (args: readonly Value[]) => Value | undefined;

const functions = new Map<string, Known>([
  ['basename', onText(text => text.split('/').at(-1) ?? '')],
  ['coalesce', args => firstOf(args, value => value !== null && value !== '')],
  ['concat', args => (args.every(isList) ? args.flat(1) : undefined)],
  ['contains', ([list, item]) => contains(list, item)],
  ['dirname', onText(text => text.split('/').slice(0, -1).join('/') || '.')],
  ['flatten', ([list]) => (list !== undefined && isList(list) ? flattened(list) : undefined)],
  ['join', ([separator, list]) => joined(separator, list)],
  ['keys', ([map]) => (map !== undefined && isMap(map) ? [...map.keys()].sort() : undefined)],
  ['length', ([value]) => lengthOf(value)],
  ['lookup', ([map, key, otherwise]) => lookup(map, key, otherwise)],
  ['lower', onText(text => text.toLowerCase())],
  ['merge', merged],
  ['replace', ([text, from, to]) => replaced(text, from, to)],
  ['substr', ([text, from, length]) => substring(text, from, length)],
  ['tolist', ([value]) => asList(value)],
  ['tomap', ([value]) => (value !== undefined && isMap(value) ? value : undefined)],
  ['tonumber', ([value]) => (isScalarText(value) && !Number.isNaN(Number(value)) ? Number(value) : undefined)],
  ['toset', ([value]) => asSet(value)],
  ['tostring', ([value]) => (isScalarText(value) ? `${value}` : undefined)],
  ['try', ([first]) => (first !== undefined && isKnown(first) ? first : undefined)],
  ['upper', onText(text => text.toUpperCase())],
  ['values', ([map]) => valuesOf(map)],
]);

function onText(change: (text: string) => string): Known {
  return ([text]) => (typeof text === 'string' ? change(text) : undefined);
}

function firstOf(args: readonly Value[], isWanted: (value: Value) => boolean): Value | undefined {
  const first = args.find(value => !isKnown(value) || isWanted(value));
  return first !== undefined && isKnown(first) ? first : undefined;
}

function contains(list: Value | undefined, item: Value | undefined): Value | undefined {
  const items = asList(list);
  if (items === undefined || item === undefined || !isKnown(item) || !items.every(isKnown)) return undefined;
  return items.some(value => shown(value) === shown(item));
}

function flattened(list: readonly Value[]): Value[] {
  return list.flatMap(item => (isList(item) ? flattened(item) : [item]));
}

function joined(separator: Value | undefined, list: Value | undefined): Value | undefined {
  const items = asList(list);
  return items?.every(isScalar) ? items.join(`${separator}`) : undefined;
}

function lengthOf(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (isMap(value)) return value.size;
  return isList(value) || typeof value === 'string' ? value.length : undefined;
}

function lookup(map: Value | undefined, key: Value | undefined, otherwise: Value | undefined): Value | undefined {
  return map !== undefined && isMap(map) && typeof key === 'string' ? (map.get(key) ?? otherwise) : undefined;
}

function merged(args: readonly Value[]): Value | undefined {
  const given = args.filter(value => value !== null);
  return given.every(isMap) ? new Map(given.flatMap(map => [...map])) : undefined;
}

// A text between slashes is a pattern of another dialect.
function replaced(text: Value | undefined, from: Value | undefined, to: Value | undefined): Value | undefined {
  const isPlain =
    typeof text === 'string' && typeof from === 'string' && typeof to === 'string' && !/^\/.*\/$/.test(from);
  return isPlain ? text.split(from).join(to) : undefined;
}

function substring(text: Value | undefined, from: Value | undefined, length: Value | undefined): Value | undefined {
  if (typeof text !== 'string' || typeof from !== 'number' || typeof length !== 'number') return undefined;
  return text.slice(from, length < 0 ? undefined : from + length);
}

function asList(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined) return undefined;
  return isMap(value) ? [...value.values()] : isList(value) ? value : undefined;
}

function asSet(value: Value | undefined): Value | undefined {
  const items = asList(value);
  if (!items?.every(isScalar)) return undefined;
  return new Map(items.map(item => [`${item}`, item]));
}

function valuesOf(map: Value | undefined): Value | undefined {
  if (map === undefined || !isMap(map)) return undefined;
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
}

const isScalarText = (value: Value | undefined): value is string | number | boolean =>
  value !== undefined && value !== null && isScalar(value);
