import type { Chunk } from '../chunks.ts';
import type { Place } from './place.ts';
import { type Both, sideOf } from './sided.ts';
import { type Branch, meaningOf, printed, type Tree } from './tree.ts';

/** `from` says whose layout the value has: where both sides are in it, it is that of ours. */
export type MergedValue = { from: 'ours' | 'theirs' | 'both'; chunks: Chunk[] };

/** Undefined where both sides changed it, and no smaller unit can bear the conflict. */
export function mergeValue(trees: Both<Tree>, place: Place): MergedValue | undefined {
  const side = sideOf(tree => meaningOf(tree, { comments: true }), trees);
  if (side === 'ours') return { from: 'ours', chunks: [printed(trees.ours)] };
  const branches = alike(trees);
  const chunks = branches && place.descend(branches, place);
  if (chunks) return { from: 'both', chunks };
  return side === 'theirs' ? { from: 'theirs', chunks: [printed(trees.theirs)] } : undefined;
}

/** The trees as branches that can be merged entry by entry. */
function alike({ base, ours, theirs }: Both<Tree>): Both<Branch> | undefined {
  if (ours.kind === 'leaf' || theirs.kind === 'leaf' || ours.kind !== theirs.kind) return undefined;
  if ((ours.flow === undefined) !== (theirs.flow === undefined)) return undefined;
  // A base of another kind has nothing that either side could have taken from it.
  return { base: base && base.kind !== 'leaf' && base.kind === ours.kind ? base : undefined, ours, theirs };
}
