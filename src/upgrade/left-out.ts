import { sha256 } from '../record/lock.ts';
import { unitOf } from '../record/units.ts';
import type { Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** What a run with `--only` leaves in the record as it was. */
export type LeftOut = {
  /** Paths of which the record goes on to say what it said. */
  paths: ReadonlySet<string>;
  /** Units in which something is left to be brought in: they are not of the new version yet. */
  units: ReadonlySet<string>;
};

/** Every path with its versions, the folders that are merged as one, and what all of it would be without `--only`. */
export type WholePlan = {
  files: readonly FileVersions[];
  folders: readonly (readonly FileVersions[])[];
  steps: readonly Step[];
};

/** What stays as it was where only some paths are wanted. */
export function leftOut({ files, folders, steps }: WholePlan, isWanted: (path: string) => boolean): LeftOut {
  const left = new Set(
    steps.filter(({ path, action }) => action !== 'keep' && !isWanted(path)).map(({ path }) => path),
  );
  // A block that moved from one file to another is in both: unless both come, the old texts stay the base of all of them.
  const torn = folders.filter(folder => folder.some(({ path }) => left.has(path))).flat();
  const kept = [...files.filter(({ path }) => !isWanted(path)), ...torn];
  const late = kept.filter(file => left.has(file.path) || isNews(file));
  return {
    paths: new Set(kept.map(({ path }) => path)),
    units: new Set([...late, ...torn].map(({ path }) => unitOf(path))),
  };
}

/** Whether the record would say something else of the file than it does. */
function isNews({ base, theirs, state }: FileVersions): boolean {
  if (base.kind === 'none') return theirs !== null;
  if (theirs === null) return state !== 'orphaned';
  if (base.kind === 'lost') return base.sha256 !== sha256(theirs.text);
  return base.text !== theirs.text || base.mode !== theirs.mode;
}
