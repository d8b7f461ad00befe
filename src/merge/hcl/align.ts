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
  const best: number[][] = [new Array<number>(width + 1).fill(0)];
  for (const line of scores.toReversed()) best.unshift(totalsOf(line, best[0] ?? []));
  return best;
}

function totalsOf(line: readonly number[], below: readonly number[]): number[] {
  const best = [0];
  for (let column = line.length - 1; column >= 0; column--) {
    const pair = (line[column] ?? 0) + (below[column + 1] ?? 0);
    best.unshift(Math.max(pair, below[column] ?? 0, best[0] ?? 0));
  }
  return best;
}

function at(table: Table, row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
