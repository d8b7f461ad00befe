import type { UnitTree } from '../unit-tree.ts';

type Units = Pick<UnitTree, 'units'>;

/** Whether a unit runs after another one, directly or through others. */
export function isReached(tree: Units, from: string, to: string): boolean {
  return reachedFrom(tree, from).has(to);
}

/** Units that wait for themselves. */
export function cycleFaults(tree: Units): string[] {
  const circular = [...tree.units.keys()].filter(path => isReached(tree, path, path));
  return circular.map(path => `${path}: waits for itself`);
}

function reachedFrom({ units }: Units, from: string): Set<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const next = nextOf(units.get(path)).filter(other => !reached.has(other));
    for (const other of next) reached.add(other);
    open.push(...next);
  }
  return reached;
}

type Edges = { readonly dependencies: readonly { readonly path: string }[]; readonly waits: readonly string[] };

function nextOf(unit: Edges | undefined): string[] {
  return unit ? [...unit.dependencies.map(({ path }) => path), ...unit.waits] : [];
}
