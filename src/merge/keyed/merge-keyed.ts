import { type Chunk, chunksMerged } from '../chunks.ts';
import { choiceAt, type Merged, type MergeOptions, type Sides } from '../sides.ts';
import { textChunks } from '../text/merge-text.ts';
import { streamChunks } from './merge-stream.ts';

/**
 * Merges key by key; by lines where a side cannot be read, and as one conflict where neither gives a text that `isSound`
 * although every side is.
 */
export function mergeKeyed(sides: Sides, options: MergeOptions, isSound: (text: string) => boolean): Merged {
  const { base, ours, theirs } = sides;
  if (theirs === base || ours === theirs) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const isGood = ({ text, conflicts }: Merged) =>
    conflicts.some(({ at }) => choiceAt(options.choice, at) === 'markers') || isSound(text);
  const chunks = streamChunks(sides, options.choice);
  const keyed = chunks && chunksMerged(chunks, options);
  if (keyed && isGood(keyed)) return keyed;
  const lines = chunksMerged(textChunks(sides), options);
  const isUsual = [base, ours, theirs].every(isSound);
  return isGood(lines) || !isUsual ? lines : chunksMerged([whole(sides)], options);
}

function whole(sides: Sides): Chunk {
  return { at: 'the whole file', ...sides };
}
