import { posix } from 'node:path';
import type { Labels, MergeOptions } from '../merge/sides.ts';
import { type ConflictChoice, choiceIn } from './conflict-choice.ts';
import { folderSteps, foldersToMerge } from './folder-merge.ts';
import { mergeByKind } from './merge-by-kind.ts';
import { type PlanOptions, planSteps, type Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** What lies in a folder of Terraform and was never generated; `known` are the paths that were or will be. */
export type ForeignIn = (folder: string, known: ReadonlySet<string>) => readonly FileVersions[];

/** The folders whose files are merged as one, each with all that the team has there. */
export function mergedFolders(files: readonly FileVersions[], foreignIn: ForeignIn): FileVersions[][] {
  return foldersToMerge(files).map(folder => {
    const own = files.filter(({ path }) => posix.dirname(path) === folder && path.endsWith('.tf'));
    return [...own, ...foreignIn(folder, new Set(own.map(({ path }) => path)))];
  });
}

/** How conflicts are shown, and which deleted paths are to come back. */
export type StepOptions = { labels: Labels; choice: ConflictChoice; restore: readonly string[] };

/** One step for each path of `files` and of `folders`, which are of `mergedFolders`; sorted by path. Reads nothing else. */
export function allSteps(
  files: readonly FileVersions[],
  folders: readonly (readonly FileVersions[])[],
  options: StepOptions,
): Step[] {
  const { labels, choice, restore } = options;
  const optionsOf = (path: string): MergeOptions => ({ labels, choice: choiceIn(choice, path) });
  const merge: PlanOptions['merge'] = (file, sides) => mergeByKind(file.kind, sides, optionsOf(file.path));
  const steps = planSteps(files, { merge, restore });
  const byPath = new Map(steps.map(step => [step.path, step]));
  for (const folder of folders) {
    for (const step of folderSteps(folder, byPath, optionsOf) ?? []) byPath.set(step.path, step);
  }
  return [...byPath.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}
