import type { Conflict } from '../merge/sides.ts';

/** A conflict with the file that it is in. */
export type ConflictInFile = Conflict & { path: string };

/** Both sides of a conflict, for a person who reads them one above the other. */
export function bothSides({ ours, theirs }: Conflict): string {
  return quoted('yours', ours) + quoted('new', theirs);
}

/** All three versions. */
export function allVersions(conflict: Conflict): string {
  return quoted('base', conflict.base) + bothSides(conflict);
}

function quoted(whose: string, text: string | null): string {
  const lines = text === null ? ['(not there)'] : text.trimEnd().split('\n');
  return lines.map(each => `  ${whose.padEnd(5)} | ${each}\n`).join('');
}
