import { isDeepStrictEqual } from 'node:util';
import { isTree, type Json, type Path, type Tree } from './tree.ts';

/** One difference between two sets of answers: at `path` the later one holds `value`, or nothing any more. */
export type Difference = { kind: 'add' | 'set'; path: Path; value: Json } | { kind: 'remove'; path: Path };

/** What has to happen to `before` to become `after`, each time at the outermost path that will do. */
export function differences(before: Tree, after: Tree, at: Path = []): Difference[] {
  const gone = Object.keys(before).filter(key => !Object.hasOwn(after, key));
  return [
    ...gone.map((key): Difference => ({ kind: 'remove', path: [...at, key] })),
    ...Object.entries(after).flatMap(([key, value]) => differencesAt(before, [...at, key], value)),
  ];
}

function differencesAt(before: Tree, path: Path, value: Json): Difference[] {
  const key = String(path.at(-1));
  if (!Object.hasOwn(before, key)) return [{ kind: 'add', path, value }];
  const old = before[key];
  if (isTree(old) && isTree(value)) return differences(old, value, path);
  return isDeepStrictEqual(old, value) ? [] : [{ kind: 'set', path, value }];
}
