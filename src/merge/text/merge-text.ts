import { type Chunk, chunksMerged } from '../chunks.ts';
import type { Merged, MergeOptions, Sides } from '../sides.ts';
import { type Lines, lineRegions, type Region } from './line-regions.ts';

/** Merges text by lines, with the verdicts of `git merge-file --diff3`. */
export function mergeText(sides: Sides, options: MergeOptions): Merged {
  return chunksMerged(textChunks(sides), options);
}

/** The same before it is decided what stands where a conflict is. */
export function textChunks(sides: Sides): Chunk[] {
  const { base, ours, theirs } = sides;
  if (theirs === base || ours === theirs) return [ours];
  if (ours === base) return [theirs];
  const lines: Lines = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
  let at = 0;
  const chunks = lineRegions(lines).flatMap(region => {
    const between = lines.ours.slice(at, region.ours.start).join('');
    at = region.ours.end;
    return [between, regionChunk(lines, region)];
  });
  return [...chunks, lines.ours.slice(at).join('')];
}

/** Lines with their ends, so that a missing end of the last one is a difference. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function regionChunk(lines: Lines, region: Region): Chunk {
  const part = (side: keyof Sides) => lines[side].slice(region[side].start, region[side].end).join('');
  if (region.from !== 'both') return part(region.from);
  return { at: placeOf(region), base: part('base'), ours: part('ours'), theirs: part('theirs') };
}

function placeOf({ ours: { start, end } }: Region): string {
  if (end - start <= 1) return `line ${start + 1}`;
  return `lines ${start + 1} to ${end}`;
}
