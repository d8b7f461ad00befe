import { posix } from 'node:path';
import { unitOf } from '../record/units.ts';
import type { LeftOut } from '../upgrade/left-out.ts';
import type { FileVersions } from '../upgrade/versions.ts';
import type { Arrival } from './rename-files.ts';

/** Paths that come together or not at all: a file and its new place, and all of a folder in which addresses move. */
export type Bonds = readonly (readonly string[])[];

export function bondsOf(
  arrivals: ReadonlyMap<string, Arrival>,
  folders: ReadonlySet<string>,
  files: readonly FileVersions[],
): Bonds {
  const renamed = [...arrivals].map(([to, { from }]) => [from, to]);
  const moved = [...folders].map(folder => {
    const inFolder = files.filter(({ path }) => path.endsWith('.tf') && posix.dirname(path) === folder);
    return [...inFolder.map(({ path }) => path), `${folder}/moved.tf`];
  });
  return [...renamed, ...moved];
}

/** What is wanted with all that is bound to it: half of a rename or of a move would lose something. */
export function widened(isWanted: (path: string) => boolean, bonds: Bonds): (path: string) => boolean {
  let wanted = new Set<string>();
  // What is renamed into a folder in which something moves is bound twice.
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size;
    wanted = new Set(bonds.filter(paths => paths.some(path => isWanted(path) || wanted.has(path))).flat());
  }
  return path => isWanted(path) || wanted.has(path);
}

/** What is left out, with the old names of what is: the record goes on to say what it said of them. */
export function boundLeft({ paths, units }: LeftOut, bonds: Bonds): LeftOut {
  const bound = bonds.filter(each => each.some(path => paths.has(path))).flat();
  const isLate = bonds.filter(each => each.some(path => units.has(unitOf(path)) && paths.has(path))).flat();
  return { paths: new Set([...paths, ...bound]), units: new Set([...units, ...isLate.map(unitOf)]) };
}
