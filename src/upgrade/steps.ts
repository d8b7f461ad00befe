import { posix } from 'node:path';
import type { Labels, MergeOptions } from '../merge/sides.ts';
import { type ConflictChoice, choiceIn } from './conflict-choice.ts';
import { droppedStep } from './dropped.ts';
import { folderSteps, foldersToMerge } from './folder-merge.ts';
import type { KeptFolders } from './kept-folders.ts';
import { mergeByKind } from './merge-by-kind.ts';
import { type PlanOptions, planSteps, type Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** What lies in a folder of Terraform and was never generated; `known` are the paths that were or will be. */
export type ForeignIn = (folder: string, known: ReadonlySet<string>) => readonly FileVersions[];

/** The folders whose files are merged as one, each with all that the team has there; nothing of those that stay is merged. */
export function mergedFolders(
  files: readonly FileVersions[],
  kept: KeptFolders,
  foreignIn: ForeignIn,
): FileVersions[][] {
  const folders = foldersToMerge(files).filter(folder => (kept.get(folder) ?? null) === null);
  const inFolder = terraformIn(new Set(folders), files);
  return folders.map(folder => {
    const own = inFolder.get(folder) ?? [];
    const foreign = foreignIn(folder, new Set(own.map(({ path }) => path)));
    return [...own, ...foreign.filter(({ path }) => path.endsWith('.tf'))];
  });
}

function terraformIn(folders: ReadonlySet<string>, files: readonly FileVersions[]): Map<string, FileVersions[]> {
  const found = new Map<string, FileVersions[]>([...folders].map(folder => [folder, []]));
  for (const file of files) {
    if (file.path.endsWith('.tf')) found.get(posix.dirname(file.path))?.push(file);
  }
  return found;
}

/** How conflicts are shown, which deleted paths are to come back, and which dropped folders stay. */
export type StepOptions = { labels: Labels; choice: ConflictChoice; restore: readonly string[]; kept: KeptFolders };

/** One step for each path of `files` and of `folders`, which are of `mergedFolders`; sorted by path. Reads nothing else. */
export function allSteps(
  files: readonly FileVersions[],
  folders: readonly (readonly FileVersions[])[],
  options: StepOptions,
): Step[] {
  const { labels, choice, restore, kept } = options;
  const optionsOf = (path: string): MergeOptions => ({ labels, choice: choiceIn(choice, path) });
  const merge: PlanOptions['merge'] = (file, sides) => mergeByKind(file.kind, sides, optionsOf(file.path));
  const steps = planSteps(files, { merge, restore });
  const byPath = new Map(steps.map(step => [step.path, step]));
  for (const folder of folders) {
    for (const step of folderSteps(folder, byPath, optionsOf) ?? []) byPath.set(step.path, step);
  }
  for (const file of files) {
    const step = byPath.get(file.path);
    if (step) byPath.set(file.path, droppedStep(file, step, { kept, optionsOf }));
  }
  return [...byPath.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}
