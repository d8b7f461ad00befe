/** The pairs of two lists, both in their order, whose scores sum up highest; a score of 0 makes no pair. */
export function alignBy<Value>(
  left: readonly Value[],
  right: readonly Value[],
  score: (one: Value, other: Value) => number,
): [Value, Value][] {
  const scores = left.map(one => right.map(other => score(one, other)));
  const best = totals(scores, right.length);
  const pairs: [Value, Value][] = [];
  let column = 0;
  for (const [row, one] of left.entries()) {
    while (column < right.length && at(best, row, column) === at(best, row, column + 1)) column += 1;
    const other = right[column];
    const total = at(scores, row, column) + at(best, row + 1, column + 1);
    if (other === undefined || at(scores, row, column) === 0 || total < at(best, row, column)) continue;
    pairs.push([one, other]);
    column += 1;
  }
  return pairs;
}

type Table = readonly (readonly number[])[];

/** For each place the highest sum of what follows in both lists. */
function totals(scores: Table, width: number): Table {
  const best: number[][] = [...scores, []].map(() => new Array<number>(width + 1).fill(0));
  for (let row = scores.length - 1; row >= 0; row--) {
    for (let column = width - 1; column >= 0; column--) {
      const pair = at(scores, row, column) + at(best, row + 1, column + 1);
      const line = best[row];
      if (line) line[column] = Math.max(pair, at(best, row + 1, column), at(best, row, column + 1));
    }
  }
  return best;
}

function at(table: Table, row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
