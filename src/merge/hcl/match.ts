import { groupBy } from './group-by.ts';
import { meaningOf } from './meaning.ts';
import { haveOtherKeys, messageOf, naturalKey } from './natural-keys.ts';
import type { Item } from './read.ts';
import { contentOf, matchSimilar } from './similar.ts';

export type Matches = ReadonlyMap<Item, Item>;

/**
 * Which item of one version is which of another: by name or by type and labels. Where several share those, by equal
 * content, by a natural key, or by content that is nearly the same; an item that has none of it is not in the other.
 * `repeated` are the blocks of which some version has several.
 */
export function matchItems(
  left: readonly Item[],
  right: readonly Item[],
  repeated: ReadonlySet<string> = repeatedKeys([left, right]),
): Matches {
  const matches = new Map<Item, Item>();
  const groups = groupItems(right);
  for (const [key, group] of groupItems(left)) {
    const pair = { left: group, right: groups.get(key) ?? [] };
    if (key === COMMENTS) continue;
    if (isSingle(pair) && !repeated.has(key)) matchSingle(pair, matches);
    else matchRepeated(pair, matches);
  }
  matchComments({ left, right }, matches);
  return matches;
}

/** The blocks of which some version has several. */
export function repeatedKeys(versions: readonly (readonly Item[])[]): ReadonlySet<string> {
  const groups = versions.flatMap(items => [...groupItems(items)]);
  const repeated = groups.filter(([, items]) => items.length > 1 && items[0]?.kind === 'block');
  return new Set(repeated.map(([key]) => key));
}

/** Which items that two sides added are the same addition; `known` are the keys that the base has already. */
export function matchAdditions(sides: Pair, known: ReadonlySet<string>): Matches {
  const matches = new Map<Item, Item>();
  const groups = groupItems(sides.right);
  for (const [key, left] of groupItems(sides.left)) {
    const pair = { left, right: groups.get(key) ?? [] };
    const isRepeated = known.has(left[0]?.key ?? '') || key === COMMENTS;
    if (!isRepeated && isSingle(pair)) matchSingle(pair, matches);
    else matchEqual(pair, matches);
  }
  return matches;
}

type Pair = { left: readonly Item[]; right: readonly Item[] };
type Found = Map<Item, Item>;

const COMMENTS = 'comment #';

function groupItems(items: readonly Item[]): Map<string, Item[]> {
  return groupBy(items, ({ kind, key }) => `${kind} ${key}`);
}

function matchRepeated(pair: Pair, found: Found): void {
  matchEqual(pair, found);
  // One check on either side has no other that its message would tell it from.
  if (!isSingle(pair)) matchUnique(pair, messageOf, found);
  matchSimilar(pair, found);
}

function isSingle({ left, right }: Pair): boolean {
  return left.length === 1 && right.length === 1;
}

function matchSingle({ left: [left], right: [right] }: Pair, found: Found): void {
  if (left && right && !differInIdentity(left, right)) found.set(left, right);
}

function differInIdentity(left: Item, right: Item): boolean {
  const isIdentity = naturalKey(left)?.isIdentity ?? false;
  return isIdentity && haveOtherKeys(left, right) && !haveSameMessage(left, right);
}

function haveSameMessage(left: Item, right: Item): boolean {
  const message = messageOf(left);
  return message !== undefined && message === messageOf(right);
}

/** Of blocks that say the same twice it does not matter which is which. */
function matchEqual(pair: Pair, found: Found): void {
  matchSame(pair, meaningOf, found);
  for (const keyOf of [contentOf, keyText]) matchUnique(pair, keyOf, found);
}

function keyText(item: Item): string | undefined {
  return naturalKey(item)?.text;
}

function rest({ left, right }: Pair, found: Found): Pair {
  const taken = new Set(found.values());
  return { left: left.filter(item => !found.has(item)), right: right.filter(item => !taken.has(item)) };
}

/** What several share tells none of them apart, even if the others are found already. */
function matchUnique(pair: Pair, keyOf: (item: Item) => string | undefined, found: Found): void {
  const open = rest(pair, found);
  const groups = groupBy(pair.right, keyOf);
  for (const [key, items] of groupBy(pair.left, keyOf)) {
    const [left, right] = [items[0], groups.get(key)?.[0]];
    if (key === undefined || !left || !right || !isSingle({ left: items, right: groups.get(key) ?? [] })) continue;
    if (open.left.includes(left) && open.right.includes(right)) found.set(left, right);
  }
}

/** Comments are themselves when they say the same, else when they stand before or after the same item. */
function matchComments({ left, right }: Pair, found: Found): void {
  const isComment = ({ kind }: Item) => kind === 'comment';
  const comments = { left: left.filter(isComment), right: right.filter(isComment) };
  if (comments.left.length === 0 || comments.right.length === 0) return;
  matchSame(comments, meaningOf, found);
  for (const step of [1, -1]) {
    const anchors = new Map([...anchorsOf(left, step), ...anchorsOf(right, step)]);
    matchSame(rest(comments, found), item => anchors.get(item), found);
  }
}

function matchSame({ left, right }: Pair, keyOf: (item: Item) => string | undefined, found: Found): void {
  const groups = groupBy(right, keyOf);
  for (const item of left) {
    const other = groups.get(keyOf(item))?.shift();
    if (other) found.set(item, other);
  }
}

function anchorsOf(items: readonly Item[], step: number): Map<Item, string> {
  const keyAt = (index: number) => `${items[index]?.kind} ${items[index]?.key}`;
  return new Map(items.map((item, index) => [item, keyAt(index + step)]));
}
