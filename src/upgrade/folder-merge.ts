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
  const folders = new Set(terraform.filter(isEdited).map(({ path }) => posix.dirname(path)));
  return [...folders].filter(folder => terraform.some(file => posix.dirname(file.path) === folder && isNew(file)));
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
  if (folder.removed.includes(file.path)) return { ...step, action: 'delete', after: null, becomes: 'forgotten' };
  const result = folder.files.get(file.path);
  if (result === undefined) return step;
  if (result.text === textOf(file) && result.conflicts.length === 0) return same(step);
  return written(file, step, result);
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

// Where the merge of the folder finds that nothing is to be written, a merge of the file alone does not count.
function same(step: Step): Step {
  return step.action === 'merge' || step.action === 'conflict'
    ? { ...step, action: 'keep', after: undefined, conflicts: [] }
    : step;
}

function untouched({ path, ours }: FileVersions): Step {
  const before = ours.kind === 'text' ? ours.sha256 : null;
  return { path, action: 'keep', before, after: undefined, becomes: 'forgotten', conflicts: [] };
}

function hclFile(file: FileVersions): HclFile {
  const { path, base, theirs } = file;
  return { path, base: base.kind === 'text' ? base.text : null, ours: textOf(file), theirs: theirs?.text ?? null };
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
