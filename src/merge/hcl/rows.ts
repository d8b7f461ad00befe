import { matchAdditions, matchItems, repeatedKeys } from './match.ts';
import type { Item } from './read.ts';
import type { Three } from './three.ts';

/** One item in up to three versions. */
export type Row = Three<Item | undefined>;

/**
 * The items of one body in the order of the result: that of the team, with what only the template has behind its
 * predecessor there. Items in `placed` stand where the template has them, although the team has them too.
 */
export function rowsOf(sides: Three<readonly Item[]>, placed: ReadonlySet<Item>): Row[] {
  const all = pairItems(sides);
  const byOurs = new Map(all.map(row => [row.ours, row]));
  const byTheirs = new Map(all.map(row => [row.theirs, row]));
  const rows = sides.ours.filter(item => !placed.has(item)).flatMap(item => byOurs.get(item) ?? []);
  const present = new Set(rows);
  const neighbours = sides.theirs.map(item => byTheirs.get(item));
  for (const [index, row] of neighbours.entries()) {
    if (!row || present.has(row)) continue;
    rows.splice(placeOf(rows, neighbours, index), 0, row);
    present.add(row);
  }
  return rows;
}

/** Each item of each version once, beside what it is in the others. */
export function pairItems({ base, ours, theirs }: Three<readonly Item[]>): Row[] {
  const repeated = repeatedKeys([base, ours, theirs]);
  const toOurs = matchItems(base, ours, repeated);
  const toTheirs = matchItems(base, theirs, repeated);
  const kept = new Set([...toOurs.values(), ...toTheirs.values()]);
  const added = { left: ours.filter(item => !kept.has(item)), right: theirs.filter(item => !kept.has(item)) };
  const both = matchAdditions(added, new Set(base.map(({ key }) => key)));
  const second = new Set(both.values());
  const others = added.right.filter(item => !second.has(item));
  return [
    ...base.map(item => ({ base: item, ours: toOurs.get(item), theirs: toTheirs.get(item) })),
    ...added.left.map(item => ({ base: undefined, ours: item, theirs: both.get(item) })),
    ...others.map(item => ({ base: undefined, ours: undefined, theirs: item })),
  ];
}

/** Behind the nearest predecessor that is there, else before the nearest successor, else at the end. */
function placeOf(rows: readonly Row[], neighbours: readonly (Row | undefined)[], index: number): number {
  const indexOf = (row: Row | undefined) => (row ? rows.indexOf(row) : -1);
  for (let before = index - 1; before >= 0; before--) {
    const place = indexOf(neighbours[before]);
    if (place >= 0) return place + 1;
  }
  const after = neighbours
    .slice(index + 1)
    .map(indexOf)
    .find(place => place >= 0);
  return after ?? rows.length;
}
