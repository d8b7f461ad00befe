import { posix } from 'node:path';
import { type HclFile, isOfModule, type MergedFolder, mergeHclFolder, type OptionsOf } from '../merge/hcl/folder.ts';
import type { Merged } from '../merge/sides.ts';
import type { Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/**
 * Folders of Terraform in which both sides changed something: a block may stand in another file than it did, so that their
 * files are merged as one.
 */
export function foldersToMerge(files: readonly FileVersions[]): string[] {
  const terraform = files.filter(({ path }) => isOfModule(path));
  const changed = new Set(terraform.filter(isNew).map(({ path }) => posix.dirname(path)));
  const edited = new Set(terraform.filter(isEdited).map(({ path }) => posix.dirname(path)));
  return [...edited].filter(folder => changed.has(folder));
}

/** The steps of such a folder, `files` being all that the team has there as well as all that is generated; undefined where a file is no HCL. */
export function folderSteps(
  files: readonly FileVersions[],
  steps: ReadonlyMap<string, Step>,
  optionsOf: OptionsOf,
): Step[] | undefined {
  const merged = mergeHclFolder(files.map(hclFile), optionsOf);
  if (merged.unreadable.size > 0) return undefined;
  return files.map(file => stepIn(merged, file, steps.get(file.path) ?? untouched(file)));
}

function stepIn(folder: MergedFolder, file: FileVersions, step: Step): Step {
  if (file.ours.kind === 'other') return step;
  if (folder.removed.includes(file.path)) return removed(file, step);
  if (folder.orphaned.includes(file.path)) return step;
  const result = folder.files.get(file.path);
  if (result === undefined) return folder.keptDeleted.includes(file.path) ? step : absent(file, step);
  if (result.text === textOf(file) && result.conflicts.length === 0) return same(file, step);
  return written(file, step, result);
}

// A file of which the team moved everything elsewhere is one that it deleted.
function removed({ theirs }: FileVersions, { path, before }: Step): Step {
  const becomes = theirs === null ? 'forgotten' : 'userDeleted';
  return { path, before, action: 'delete', after: null, becomes, conflicts: [] };
}

// What would be generated here stands in files of the team.
function absent(file: FileVersions, step: Step): Step {
  if (file.ours.kind !== 'missing') return step;
  return { ...untouched(file), becomes: file.theirs === null ? 'forgotten' : 'userDeleted' };
}

function written(file: FileVersions, step: Step, { text, conflicts }: Merged): Step {
  const mode = step.after?.mode ?? file.theirs?.mode ?? 0o644;
  const action = conflicts.length > 0 ? 'conflict' : actionOf(file, step);
  return { ...step, action, after: { text, mode }, conflicts };
}

function actionOf({ ours }: FileVersions, step: Step): Step['action'] {
  if (ours.kind !== 'text') return 'create';
  return step.action === 'update' ? 'update' : 'merge';
}

// Where the merge of the folder finds that nothing is to be written, what the file alone would be does not count.
function same(file: FileVersions, step: Step): Step {
  const { ours, theirs } = file;
  if (step.after === undefined && theirs === null && step.note !== undefined) return { ...step, note: HAS_MOVED };
  if (step.after === undefined || ours.kind !== 'text') return step;
  const becomes = theirs === null ? 'orphaned' : 'present';
  const mode = step.after?.mode ?? ours.mode;
  if (mode === ours.mode) return { ...untouched(file), becomes };
  return { ...untouched(file), action: 'update', after: { text: ours.text, mode }, becomes };
}

const HAS_MOVED = 'is not generated any more; blocks of other files are in it, so it stays and is yours';

function untouched({ path, ours }: FileVersions): Step {
  const before = ours.kind === 'text' ? ours.sha256 : null;
  return { path, action: 'keep', before, after: undefined, becomes: 'forgotten', conflicts: [] };
}

function hclFile(file: FileVersions): HclFile {
  const { path, base, theirs, state } = file;
  // What the templates dropped once is the team's: nothing of it is taken away later.
  const old = base.kind === 'text' && state !== 'orphaned' ? base.text : null;
  return { path, base: old, ours: textOf(file), theirs: theirs?.text ?? null };
}

function textOf({ ours }: FileVersions): string | null {
  return ours.kind === 'text' ? ours.text : null;
}

function isEdited({ base, ours }: FileVersions): boolean {
  return base.kind === 'text' && (ours.kind !== 'text' || ours.text !== base.text);
}

function isNew({ base, theirs }: FileVersions): boolean {
  return (base.kind === 'text' ? base.text : null) !== (theirs?.text ?? null);
}
