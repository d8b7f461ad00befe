import type { Base, FileVersions, OnDisk } from '../upgrade/versions.ts';
import { filled, starsOf } from './pattern.ts';
import type { Rename } from './release.ts';

/** A file that is generated under another path now. */
export type Arrival = {
  /** Its path before. */
  from: string;
  /** Whether the team's text comes with it; else it lies at the new path already, or nowhere. */
  isBrought: boolean;
};

export type Renamed = {
  /** As though the files had always been generated where they are generated now. */
  files: readonly FileVersions[];
  /** By new path. */
  arrivals: ReadonlyMap<string, Arrival>;
  /** The hash of what lies at each path that a file leaves. */
  departures: ReadonlyMap<string, string>;
};

/** What was generated and what the team has made of it: the two versions that follow a rename. */
type Kept = Pick<FileVersions, 'base' | 'ours' | 'state'> & { origin: string; isBrought: boolean };

/**
 * Applies renames to what was generated and to what the team has alike, so that an edit follows its file and a deleted
 * file stays deleted. A path that the team uses for a file of its own is not taken: the old one stays where it is.
 */
export function renameFiles(files: readonly FileVersions[], renames: readonly Rename[]): Renamed {
  if (renames.length === 0) return { files, arrivals: new Map(), departures: new Map() };
  const wanted = new Set(files.flatMap(({ path, theirs }) => (theirs === null ? [] : [path])));
  const places = new Map(files.map(file => [file.path, keptOf(file)]));
  for (const rename of renames) moveAll(places, rename);
  for (const [path, { origin }] of [...places]) if (!wanted.has(path)) bringBack(places, path, origin);
  return collect(files, places);
}

function keptOf({ path, base, ours, state }: FileVersions): Kept {
  return { base, ours, state, origin: path, isBrought: false };
}

type Places = Map<string, Kept>;

function moveAll(places: Places, rename: Rename): void {
  const paths = rename.from.includes('*') ? [...places.keys()] : [rename.from];
  for (const path of paths) move(places, path, rename);
}

function move(places: Places, path: string, { from, to }: Rename): void {
  const stars = starsOf(from.split('/'), path.split('/'));
  const kept = places.get(path);
  if (stars === undefined || kept === undefined || !isMovable(kept)) return;
  const target = filled(to.split('/'), stars).join('/');
  const there = places.get(target);
  if (there === undefined || isVacant(there)) {
    places.set(target, { ...kept, isBrought: true });
    places.delete(path);
  } else if (isMovedByTeam(kept, there)) {
    places.set(target, { ...kept, ours: there.ours, state: 'present', isBrought: false });
    places.delete(path);
  }
}

// Of what is no file, and of what has long been the team's, nothing is known that could follow.
function isMovable({ base, ours, state }: Kept): boolean {
  return base.kind !== 'none' && state !== 'orphaned' && ours.kind !== 'other';
}

function isVacant({ base, ours }: Kept): boolean {
  return base.kind === 'none' && ours.kind === 'missing';
}

function isMovedByTeam(kept: Kept, there: Kept): boolean {
  return kept.ours.kind === 'missing' && there.base.kind === 'none' && there.ours.kind === 'text';
}

// Where nothing is generated any more, the file is dropped under the name that it has.
function bringBack(places: Places, path: string, origin: string): void {
  const kept = places.get(path);
  if (path === origin || kept === undefined || places.has(origin)) return;
  places.delete(path);
  places.set(origin, { ...kept, isBrought: false });
}

const NOTHING: { base: Base; ours: OnDisk; state: 'present' } = {
  base: { kind: 'none' },
  ours: { kind: 'missing' },
  state: 'present',
};

function collect(files: readonly FileVersions[], places: Places): Renamed {
  const arrivals = [...places]
    .filter(([path, { origin }]) => path !== origin)
    .map(([path, { origin, isBrought }]): [string, Arrival] => [path, { from: origin, isBrought }]);
  const left = new Set(arrivals.flatMap(([, { from, isBrought }]) => (isBrought ? [from] : [])));
  return {
    files: files.flatMap(file => renamedFile(file, places)),
    arrivals: new Map(arrivals),
    departures: new Map(
      files.flatMap(({ path, ours }) => (left.has(path) && ours.kind === 'text' ? [[path, ours.sha256]] : [])),
    ),
  };
}

function renamedFile(file: FileVersions, places: Places): FileVersions[] {
  const kept = places.get(file.path);
  if (kept === undefined && file.theirs === null) return [];
  const { base, ours, state } = kept ?? NOTHING;
  return [{ ...file, base, ours, state }];
}
