import { mergeKeyed } from './keyed/merge-keyed.ts';
import type { Merged, MergeOptions, Sides } from './sides.ts';
import { mergeText } from './text/merge-text.ts';

/** Merges JSON by key, in the indentation of the team; arrays of objects by the name of the objects, others as a whole. */
export function mergeJson(sides: Sides, options: MergeOptions): Merged {
  const { base, ours, theirs } = sides;
  if (![base, ours, theirs].every(isJson)) return mergeText(sides, options);
  // What the team only indented is untouched, and stays as it is.
  if (theirs === base || ours === base) return mergeKeyed(sides, options, isJson);
  const unit = unitOf(ours);
  return mergeKeyed({ base: indented(base, unit), ours, theirs: indented(theirs, unit) }, options, isJson);
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
  if (own === '' || unit === '' || own === unit) return text;
  return text.replace(/^[ \t]+/gm, space => unit.repeat(Math.round(space.length / own.length)));
}
