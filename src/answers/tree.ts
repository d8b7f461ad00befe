/** Plain data, as YAML and JSON carry it. */
export type Json = string | number | boolean | null | Json[] | Tree;
export type Tree = { [key: string]: Json };
export type Path = readonly (string | number)[];

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function getIn(tree: Json | undefined, path: Path): Json | undefined {
  let node: Json | undefined = tree;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Tree)[key];
  }
  return node;
}

/** A copy of `tree` with `value` at `path`; what lies in the way and is no object is replaced. */
export function setIn(tree: Json | undefined, path: Path, value: Json): Tree {
  const [key, ...rest] = path;
  const base = isTree(tree) ? tree : {};
  if (key === undefined) return base;
  return { ...base, [key]: rest.length === 0 ? value : setIn(base[key], rest, value) };
}

/** `over` on top of `base`: objects merge key by key, everything else replaces. */
export function mergeTrees(base: Json | undefined, over: Json): Json {
  if (!isTree(base) || !isTree(over)) return over;
  // By entries, because assigning to the key __proto__ would change what the object inherits and lose the answer.
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) merged.set(key, mergeTrees(merged.get(key), value));
  return Object.fromEntries(merged);
}

/** A copy of `node` without what is at `path`. */
export function without(node: Json, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined || !isTree(node) || !Object.hasOwn(node, key)) return node;
  const { [key]: removed, ...others } = node;
  return rest.length === 0 || removed === undefined ? others : { ...node, [key]: without(removed, rest) };
}

/** Every value that is no object, with its path; empty objects and lists count as values. */
export function leaves(node: Json, path: Path = []): { path: Path; value: Json }[] {
  if (!isTree(node) || Object.keys(node).length === 0) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, key]));
}

export const dotted = (path: Path): string => path.join('.');
