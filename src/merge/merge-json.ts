import { mergeKeyed } from './keyed/merge-keyed.ts';
import type { Merged, MergeOptions, Sides } from './sides.ts';

/** Merges JSON by key, in the indentation of the team; arrays of objects by the name of the objects, others as a whole. */
export function mergeJson({ base, ours, theirs }: Sides, options: MergeOptions): Merged {
  const unit = unitOf(ours);
  const isAlike = [base, theirs].every(text => unitOf(text) === unit);
  const sides = isAlike ? { base, ours, theirs } : { base: indented(base, unit), ours, theirs: indented(theirs, unit) };
  // What the team only indented is untouched, and stays as it is.
  return mergeKeyed(theirs === base || ours === base ? { base, ours, theirs } : sides, options, isJson);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** One step of indentation. */
function unitOf(text: string): string {
  return /^[[{]\s*?\n([ \t]+)/.exec(text)?.[1] ?? '';
}

function indented(text: string, unit: string): string {
  const own = unitOf(text);
  if (own === '' || unit === '' || !isJson(text)) return text;
  return text.replace(/^[ \t]+/gm, space => unit.repeat(Math.round(space.length / own.length)));
}
