import { posix } from 'node:path';
import { type Problem, UserError } from '../user-error.ts';
import { conflictProblems, unreadFiles } from './causes.ts';
import type { Step } from './plan.ts';
import { soundness } from './soundness/soundness.ts';
import { refusedFiles } from './soundness/syntax.ts';
import { type Impact, stateImpact } from './state-impact.ts';

type Files = ReadonlyMap<string, string>;

/** What stands against writing a plan: what it would do to states, and what would be wrong with the files. */
export type Objections = {
  impacts: readonly Impact[];
  problems: readonly Problem[];
  /** Files that are such that nothing can be merged into them. */
  obstacles: readonly Problem[];
  /** Files of the team that cannot be read, of which the others may come. */
  unread: readonly Problem[];
  /** What would be one of the impacts, had nobody accepted it. */
  accepted: readonly Impact[];
};

export const NO_OBJECTIONS: Objections = { impacts: [], problems: [], obstacles: [], unread: [], accepted: [] };

/** The files as they are after these steps; `before` are the team's. */
export function filesAfter(before: Files, steps: readonly Step[]): Map<string, string> {
  const after = new Map(before);
  for (const { path, after: written } of steps) {
    if (written === undefined || !/\.(?:tf|hcl)$/.test(path)) continue;
    if (written === null) after.delete(path);
    else after.set(path, written.text);
  }
  return after;
}

/** The files of a repository before and after a plan, and the paths of those that the plan merges. */
export type Planned = { before: Files; after: Files; merged: ReadonlySet<string> };

/** Looks at a plan before it is written. What was wrong before is not the plan's fault. */
export async function objectionsTo(
  { before, after, merged }: Planned,
  accepted: readonly string[],
): Promise<Objections> {
  const all = stateImpact(before, after);
  const judged = {
    obstacles: [],
    impacts: all.filter(({ accept }) => !accepted.includes(accept)),
    accepted: all.filter(({ accept }) => accepted.includes(accept)),
  };
  const refused = await refusedFiles(new Map([...after].filter(([path]) => merged.has(path))));
  const isWanted = foldersToCheck(before, after);
  const found = soundness(after, isWanted);
  const known = new Set(found.length === 0 ? [] : soundness(before, isWanted).map(key));
  const problems = [...refused, ...found.filter(problem => !known.has(key(problem)))];
  const isSound = problems.length + judged.impacts.length === 0;
  return { ...judged, problems, unread: isSound ? [] : unreadFiles(before, foldersOf(changedPaths(before, after))) };
}

function changedPaths(before: Files, after: Files): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path));
}

function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map(path => posix.dirname(path)));
}

// A module is referred to from anywhere, and so is a folder that goes; what else changes in a folder concerns it alone.
function foldersToCheck(before: Files, after: Files): (folder: string) => boolean {
  const changed = changedPaths(before, after);
  const left = foldersOf([...after.keys()]);
  const folders = foldersOf(changed);
  const isReferredTo = changed.some(path => path.startsWith('modules/')) || [...folders].some(each => !left.has(each));
  if (isReferredTo) return () => true;
  return folder => folders.has(folder);
}

function key({ path, message }: Problem): string {
  return `${path}: ${message}`;
}

/** Throws UserError (exit 3) with every objection to these steps, after the conflicts of which they may come. */
export function refuseObjections(objections: Objections, steps: readonly Step[]): void {
  const problems = objectionProblems(objections);
  if (problems.length === 0) return;
  const conflicts = objections.obstacles.length > 0 ? [] : conflictProblems(steps);
  throw new UserError(refusalOf(objections), { exitCode: 3, problems: [...conflicts, ...problems] });
}

/** Why a plan with objections is refused. */
export function refusalOf({ impacts, obstacles, unread }: Objections): string {
  if (obstacles.length > 0) return 'nothing can be merged into files as they are; nothing was changed';
  if (unread.length > 0) return 'files cannot be read, and what a run would do cannot be told; nothing was changed';
  return impacts.length > 0
    ? 'states would change in a way that nobody wants by accident; nothing was changed'
    : 'the files would not be sound; nothing was changed. Settle the conflicts that are named and mend yours, or take the new ones with --on-conflict theirs';
}

/** Every objection as a problem, with what accepts it. */
export function objectionProblems({ impacts, problems, obstacles, unread }: Objections): Problem[] {
  return [...obstacles, ...unread, ...impacts.map(impactProblem), ...problems];
}

function impactProblem({ root, address, detail, accept }: Impact): Problem {
  const path = address === '' ? root : `${root}: ${address}`;
  return { path, message: detail, hint: `if that is meant: --accept-state-change '${accept}'` };
}
