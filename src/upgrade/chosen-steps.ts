import type { Labels } from '../merge/sides.ts';
import type { UnitLock } from '../record/read-locks.ts';
import { widened } from '../releases/bonds.ts';
import type { Migrated } from '../releases/migrate-files.ts';
import type { Release } from '../releases/release.ts';
import { type ConflictChoice, leavesMarkers, withoutMarkers } from './conflict-choice.ts';
import type { KeptFolders } from './kept-folders.ts';
import type { Step } from './plan.ts';
import { allSteps } from './steps.ts';
import type { FileVersions } from './versions.ts';

/** What is asked of an update: what stands where conflicts are, how the versions are called, what is to come back. */
export type UpdateRequest = {
  choice: ConflictChoice;
  /** Whether the text with markers is laid below `.scaffold/incoming`. */
  isAside: boolean;
  labels: Labels;
  restore: readonly string[];
  /** What the record says now. */
  units: readonly UnitLock[];
  /** Those that the repository crosses: their renames and moves are followed. */
  releases: readonly Release[];
  /** Whether a path is to be touched; every one is where this is left out. */
  isWanted?: (path: string) => boolean;
};

/** The steps that are wanted, as the choice at conflicts makes them. */
export type Chosen = {
  /** Those that are not wanted as well. */
  all: readonly Step[];
  steps: readonly Step[];
  /** As they would be with the team's side wherever markers stand. */
  active: readonly Step[];
  marked: readonly Step[];
  aside: readonly Step[];
  /** As they would be with the other side at each conflict; none where there are no markers. */
  theirs: readonly Step[];
  isWanted: ((path: string) => boolean) | undefined;
};

/** What is compared. */
type Comparable = { migrated: Migrated; folders: readonly (readonly FileVersions[])[]; kept: KeptFolders };

/** The steps for these files, of which `folders` are merged as one. */
export function chosenSteps({ migrated, folders, kept }: Comparable, request: UpdateRequest): Chosen {
  const { choice, labels, restore, isAside } = request;
  // Half of a rename would lose a file.
  const isWanted = request.isWanted && widened(request.isWanted, migrated.bonds);
  const stepsWith = (asked: ConflictChoice) =>
    migrated.settle(allSteps(migrated.files, folders, { labels, choice: asked, restore, kept }));
  const wanted = (all: readonly Step[]) => (isWanted ? all.filter(({ path }) => isWanted(path)) : all);
  const all = stepsWith(choice);
  const steps = wanted(all);
  const marked = steps.filter(step => leavesMarkers(step, choice));
  const whereMarked = (asked: ConflictChoice) => (marked.length > 0 ? wanted(stepsWith(asked)) : undefined);
  const aside = isAside ? wanted(stepsWith('markers')).filter(({ action }) => action === 'conflict') : [];
  const active = whereMarked(withoutMarkers(choice)) ?? steps;
  return { all, steps, marked, aside, isWanted, active, theirs: whereMarked('theirs') ?? [] };
}
