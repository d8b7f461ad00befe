import type { Both } from './sided.ts';

/**
 * The order of the keys that are kept: that of ours, or of theirs where it alone changed it; what only the other side has
 * stands behind the one that precedes it there. Where both changed the order, `whenBoth`: in a sequence it may have a meaning.
 */
export function mergeOrder(keys: Both<readonly string[]>, { kept, whenBoth }: Wish): string[] | undefined {
  const main = mainSide(keys) ?? whenBoth;
  if (!main) return undefined;
  const order = keys[main].filter(key => kept.has(key));
  const other = keys[main === 'ours' ? 'theirs' : 'ours'].filter(key => kept.has(key));
  other.forEach((key, index) => {
    if (!order.includes(key)) order.splice(order.indexOf(other[index - 1] ?? '') + 1, 0, key);
  });
  return order;
}

type Wish = { kept: ReadonlySet<string>; whenBoth: 'ours' | undefined };

function mainSide({ base = [], ours, theirs }: Both<readonly string[]>): 'ours' | 'theirs' | undefined {
  const inBoth = (key: string) => ours.includes(key) && theirs.includes(key);
  const [left, right] = [ours.filter(inBoth), theirs.filter(inBoth)];
  if (isSame(left, right)) return 'ours';
  const old = base.filter(inBoth);
  const isOld = (key: string) => old.includes(key);
  if (isSame(right.filter(isOld), old)) return 'ours';
  return isSame(left.filter(isOld), old) ? 'theirs' : undefined;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index]);
}
