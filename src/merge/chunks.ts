import { markedConflict } from './markers.ts';
import type { Conflict, Merged, MergeOptions } from './sides.ts';

/** A piece of a merged text: settled, or the three versions of whole lines that nobody has settled. */
export type Chunk = string | Conflict;

/** Joins chunks to a text; where a conflict is, what the choice says. */
export function chunksMerged(chunks: readonly Chunk[], { labels, choice }: MergeOptions): Merged {
  const text = chunks.map(chunk => {
    if (typeof chunk === 'string') return chunk;
    return choice === 'markers' ? markedConflict(chunk, labels) : (chunk[choice] ?? '');
  });
  return { text: text.join(''), conflicts: conflictsIn(chunks) };
}

export function conflictsIn(chunks: readonly Chunk[]): Conflict[] {
  return chunks.filter(chunk => typeof chunk !== 'string');
}
