import { alignBy } from './align.ts';
import { groupBy } from './group-by.ts';
import { meaningOf } from './meaning.ts';
import { naturalKey } from './natural-keys.ts';
import type { Item } from './read.ts';

export type Matches = ReadonlyMap<Item, Item>;

/**
 * Which item of one version is which of another: by name or by type and labels; where several share those, by a natural
 * key or equal content, then by similar content in the same order, and last by their order alone.
 */
export function matchItems(left: readonly Item[], right: readonly Item[]): Matches {
  const matches = new Map<Item, Item>();
  const groups = groupItems(right);
  for (const [key, group] of groupItems(left)) {
    if (key !== COMMENTS) matchGroup({ left: group, right: groups.get(key) ?? [] }, matches);
  }
  matchComments({ left, right }, matches);
  return matches;
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

function matchGroup(pair: Pair, found: Found): void {
  if (isSingle(pair)) {
    matchSingle(pair, found);
    return;
  }
  matchEqual(pair, found);
  matchSimilar(rest(pair, found), found);
  const { left, right } = rest(pair, found);
  if (left.length !== right.length) return;
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other && naturalKey(item)?.text === naturalKey(other)?.text) found.set(item, other);
  }
}

function isSingle({ left, right }: Pair): boolean {
  return left.length === 1 && right.length === 1;
}

function matchSingle({ left: [left], right: [right] }: Pair, found: Found): void {
  if (left && right && !differInIdentity(left, right)) found.set(left, right);
}

function differInIdentity(left: Item, right: Item): boolean {
  const [one, other] = [naturalKey(left), naturalKey(right)];
  return Boolean(one && other && (one.isIdentity || other.isIdentity) && one.text !== other.text);
}

function matchEqual(pair: Pair, found: Found): void {
  matchUnique(pair, meaningOf, found);
  matchUnique(rest(pair, found), item => naturalKey(item)?.text, found);
}

function rest({ left, right }: Pair, found: Found): Pair {
  const taken = new Set(found.values());
  return { left: left.filter(item => !found.has(item)), right: right.filter(item => !taken.has(item)) };
}

/** Blocks that say the same twice have no identity but their place. */
function matchUnique({ left, right }: Pair, keyOf: (item: Item) => string | undefined, found: Found): void {
  const groups = groupBy(right, keyOf);
  for (const [key, items] of groupBy(left, keyOf)) {
    const pair = { left: items, right: groups.get(key) ?? [] };
    if (key !== undefined && isSingle(pair)) matchSingle(pair, found);
  }
}

function matchSimilar({ left, right }: Pair, found: Found): void {
  const score = (item: Item, other: Item) => {
    const share = similarity(item, other);
    return share > leastScore(item, other) ? share : 0;
  };
  for (const [item, other] of alignBy(left, right, score)) found.set(item, other);
}

/** A block whose key changed is the same only if most of it stayed. */
function leastScore(item: Item, other: Item): number {
  if (differInIdentity(item, other)) return 1;
  return naturalKey(item)?.text === naturalKey(other)?.text ? 0 : 0.5;
}

/** The share of arguments that say the same. */
function similarity({ body: left }: Item, { body: right }: Item): number {
  const present = new Set(left?.items.map(meaningOf));
  const common = (right?.items ?? []).filter(item => present.has(meaningOf(item))).length;
  return common / Math.max(1, left?.items.length ?? 0, right?.items.length ?? 0);
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
