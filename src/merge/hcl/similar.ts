import { valueMeaning } from './meaning.ts';
import { haveOtherKeys } from './natural-keys.ts';
import type { Item } from './read.ts';

type Pair = { left: readonly Item[]; right: readonly Item[] };

/** Blocks whose arguments have names that are there once in a folder: one name in common makes them the same. */
const NAMESPACES = ['locals', 'terraform'];

/** The share of its arguments that a block keeps, at the least, in an edit; what is added to it does not count. */
const LEAST_SHARE = 2 / 3;

/** What a block says, without comments. */
export function contentOf(item: Item): string | undefined {
  return item.kind === 'block' ? argumentsOf(item).join('\n') : undefined;
}

/**
 * Adds the blocks that are nearly the same and nearer to each other than to any other. Their place alone makes none the
 * same, and nothing is taken for moved and edited at once.
 */
export function matchSimilar(pair: Pair, found: Map<Item, Item>): void {
  const known = [...found].flatMap(([left, right]) => placeOf(pair, left, right) ?? []);
  for (const { left, right } of nearest(candidates(pair, found, known))) found.set(left, right);
}

/** Where two blocks stand among those of their type. */
type Place = readonly [number, number];
type Candidate = { left: Item; right: Item; at: Place; share: number };

function placeOf({ left, right }: Pair, one: Item, other: Item): [Place] | undefined {
  const at = [left.indexOf(one), right.indexOf(other)] as const;
  return at.includes(-1) ? undefined : [at];
}

function candidates(pair: Pair, found: ReadonlyMap<Item, Item>, known: readonly Place[]): Candidate[] {
  const taken = new Set(found.values());
  const open = [...pair.right.entries()].filter(([, item]) => !taken.has(item));
  return [...pair.left.entries()].flatMap(([row, left]) => {
    if (found.has(left)) return [];
    const others = open.map(([column, right]) => ({
      left,
      right,
      at: [row, column] as const,
      share: share(left, right),
    }));
    return others.filter(({ right, at, share }) => share > 0 && !haveOtherKeys(left, right) && keepsOrder(at, known));
  });
}

function keepsOrder([row, column]: Place, known: readonly Place[]): boolean {
  return known.every(([left, right]) => left < row === right < column);
}

/** Those that are nearer to each other than each is to any other. */
function nearest(all: readonly Candidate[]): Candidate[] {
  return all.filter(one =>
    all.every(
      other => other === one || (other.left !== one.left && other.right !== one.right) || other.share < one.share,
    ),
  );
}

/** The share of the arguments of a block that another has, too; none where it is too small to be the same block. */
function share(left: Item, right: Item): number {
  const [own, others] = [argumentsOf(left), new Set(argumentsOf(right))];
  const kept = own.filter(argument => others.has(argument)).length / Math.max(1, own.length);
  return kept >= LEAST_SHARE || NAMESPACES.includes(left.key) ? kept : 0;
}

function argumentsOf({ key, body }: Item): string[] {
  const items = (body?.items ?? []).filter(({ kind }) => kind !== 'comment');
  return NAMESPACES.includes(key) ? items.map(item => item.key) : items.flatMap(leavesOf);
}

/** What is in nested blocks counts like what is beside them. */
function leavesOf(item: Item): string[] {
  if (item.kind === 'comment') return [];
  const inner = item.body?.items.flatMap(leavesOf) ?? [];
  return inner.length === 0 ? [`${item.key}=${valueMeaning(item)}`] : inner.map(leaf => `${item.key}.${leaf}`);
}
