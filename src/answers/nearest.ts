/** The candidate that a mistyped word most likely means, if one is near enough to be worth suggesting. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const furthest = Math.max(1, Math.floor(word.length / 3));
  const ranked = candidates
    // What differs more in length alone cannot be near, and comparing a text of a megabyte would take seconds.
    .filter(candidate => Math.abs(candidate.length - word.length) <= furthest)
    .map(candidate => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = ranked;
  return best && best.distance <= furthest ? best.candidate : undefined;
}

type Rows = { beforeLast: readonly number[]; last: readonly number[] };

function editDistance(left: string, right: string): number {
  let rows: Rows = { beforeLast: [], last: Array.from({ length: right.length + 1 }, (_, column) => column) };
  for (let index = 1; index <= left.length; index++) {
    rows = { beforeLast: rows.last, last: nextRow(rows, left.slice(0, index), right) };
  }
  return rows.last[right.length] ?? left.length;
}

function nextRow({ beforeLast, last }: Rows, prefix: string, right: string): number[] {
  const row = [prefix.length];
  for (let column = 1; column <= right.length; column++) {
    const replaced = at(last, column - 1) + (prefix.at(-1) === right[column - 1] ? 0 : 1);
    // A swap of neighbours ("clutser") counts as one slip.
    const swapped = isSwap(prefix, right.slice(0, column)) ? at(beforeLast, column - 2) + 1 : replaced;
    row.push(Math.min(at(last, column) + 1, at(row, column - 1) + 1, replaced, swapped));
  }
  return row;
}

function isSwap(left: string, right: string): boolean {
  return left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;
