import { randomFrom, shuffled } from './random.ts';

/** What each factor can be. */
export type Factors = Readonly<Record<string, readonly unknown[]>>;

/** One level of each factor, by its position in the factor's list. */
export type Row = Readonly<Record<string, number>>;

/** What a row chooses, by the names of the factors. */
export function choiceOf<Given extends Factors>(
  factors: Given,
  row: Row,
): { [Name in keyof Given]: Given[Name][number] } {
  const chosen = Object.entries(factors).map(([name, levels]) => [name, levels[row[name] ?? 0]]);
  return Object.fromEntries(chosen) as { [Name in keyof Given]: Given[Name][number] };
}

/** Rows in which every two levels of any two factors meet. Greedy: few rows, not the fewest; the same for the same seed. */
export function pairwise(factors: Factors, seed: number): Row[] {
  const random = randomFrom(seed);
  const open = new Set(allPairs(factors));
  const rows: Row[] = [];
  for (let [first] = open; first !== undefined; [first] = open) {
    const row = bestRow({ factors, open, random }, first);
    for (const pair of pairsOf(row)) open.delete(pair);
    rows.push(row);
  }
  return rows;
}

/** Every pair of levels that some row has to hold. */
export function allPairs(factors: Factors): string[] {
  const levels = Object.entries(factors).flatMap(([name, values]) => values.map((_, level) => ({ name, level })));
  return levels.flatMap((left, index) =>
    levels.slice(index + 1).flatMap(right => (left.name === right.name ? [] : pairOf(left, right))),
  );
}

/** The pairs of levels that a row holds. */
export function pairsOf(row: Row): string[] {
  const levels = Object.entries(row).map(([name, level]) => ({ name, level }));
  return levels.flatMap((left, index) => levels.slice(index + 1).map(right => pairOf(left, right)));
}

interface Level {
  readonly name: string;
  readonly level: number;
}

function pairOf(left: Level, right: Level): string {
  const [first, second] = left.name < right.name ? [left, right] : [right, left];
  return `${first.name}=${first.level} ${second.name}=${second.level}`;
}

const Tries = 12;

interface Search {
  readonly factors: Factors;
  readonly open: ReadonlySet<string>;
  readonly random: () => number;
}

function bestRow(search: Search, pair: string): Row {
  const tries = Array.from({ length: Tries }, () => filledRow(search, pair));
  const worth = (row: Row) => pairsOf(row).filter(candidate => search.open.has(candidate)).length;
  return tries.reduce((best, row) => (worth(row) > worth(best) ? row : best));
}

// Starts with a pair that is still open; every further factor takes the level that closes the most pairs with it.
function filledRow(search: Search, pair: string): Row {
  const row: Record<string, number> = Object.fromEntries(
    pair.split(' ').map(level => [level.replace(/=.*/, ''), Number(level.replace(/.*=/, ''))]),
  );
  for (const name of shuffled(Object.keys(search.factors), search.random)) row[name] ??= bestLevel(search, row, name);
  return row;
}

function bestLevel({ factors, open, random }: Search, row: Row, name: string): number {
  const chosen = Object.entries(row).map(([other, level]) => ({ name: other, level }));
  const closed = (level: number) => chosen.filter(other => open.has(pairOf({ name, level }, other))).length;
  const order = shuffled([...(factors[name] ?? []).keys()], random);
  return order.reduce((best, level) => (closed(level) > closed(best) ? level : best));
}
