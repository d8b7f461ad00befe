import type { Chunk } from '../chunks.ts';
import { textChunks } from '../text/merge-text.ts';
import { type Both, sideOf } from './sided.ts';
import { commentsIn, type Entry } from './tree.ts';

/** Merges the comments before an entry by lines; blank lines stay as the team has them. */
export function mergeLead({ base, ours, theirs }: Both<Entry>, at: string): Chunk[] {
  const side = sideOf(({ lead }) => commentsIn(lead), { base: base ?? { ...ours, lead: '' }, ours, theirs });
  if (side) return [side === 'ours' ? ours.lead : theirs.lead];
  const chunks = textChunks({ base: base?.lead ?? '', ours: ours.lead, theirs: theirs.lead });
  return chunks.map(chunk => (typeof chunk === 'string' ? chunk : { ...chunk, at: `comments before ${at}` }));
}
