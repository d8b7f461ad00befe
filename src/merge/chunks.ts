import { markedConflict } from './markers.ts';
import { type Conflict, choiceAt, type Merged, type MergeOptions } from './sides.ts';

/**
 * A piece of a merged text: settled, or the three versions of whole lines that nobody has settled. Where the choice of a
 * side has changed more than these lines, `settled` is what it left here.
 */
export type Chunk = string | (Conflict & { settled?: string });

/** Joins chunks to a text; where a conflict is, what the choice says. */
export function chunksMerged(chunks: readonly Chunk[], { labels, choice }: MergeOptions): Merged {
  const text = chunks.map(chunk => {
    if (typeof chunk === 'string') return chunk;
    if (chunk.settled !== undefined) return chunk.settled;
    const chosen = choiceAt(choice, chunk.at);
    return chosen === 'markers' ? markedConflict(chunk, labels) : (chunk[chosen] ?? '');
  });
  return { text: text.join(''), conflicts: conflictsIn(chunks) };
}

/** Chunks behind a text on the same line; undefined where a side of a conflict has no line that could bear it. */
export function prefixed(prefix: string, chunks: readonly Chunk[]): Chunk[] | undefined {
  const [first, ...others] = chunks;
  if (first === undefined || typeof first === 'string' || prefix === '' || prefix.endsWith('\n'))
    return [prefix, ...chunks];
  if (first.settled === undefined && !(first.ours && first.theirs)) return undefined;
  return [mapChunk(first, text => prefix + text), ...others];
}

/** A chunk with another text, in all its versions that are there. */
export function mapChunk(chunk: Chunk, change: (text: string) => string): Chunk {
  if (typeof chunk === 'string') return change(chunk);
  const { at, base, ours, theirs, settled } = chunk;
  // What the conflict was about is told as it is.
  if (settled !== undefined) return { ...chunk, settled: change(settled) };
  return { at, base: base && change(base), ours: ours && change(ours), theirs: theirs && change(theirs) };
}

function conflictsIn(chunks: readonly Chunk[]): Conflict[] {
  return chunks
    .filter(chunk => typeof chunk !== 'string')
    .map(({ at, base, ours, theirs }) => ({ at, base, ours, theirs }));
}
