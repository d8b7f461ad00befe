import { type Choice, choiceAt, type MergeOptions } from '../merge/sides.ts';
import { IS_YOURS } from './decide.ts';
import { folderOfCode, isTerraform, type KeptFolders } from './kept-folders.ts';
import type { Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** What is looked at to tell what becomes of files that are not generated any more. */
export type Dropping = { kept: KeptFolders; optionsOf(path: string): MergeOptions };

/**
 * The step of a file that is not generated any more: its folder can stay as a whole, and an edited file of Terraform in a folder
 * that goes on being generated is for somebody to decide about. Other steps are given back as they are.
 */
export function droppedStep(file: FileVersions, step: Step, { kept, optionsOf }: Dropping): Step {
  const { path, theirs } = file;
  if (theirs !== null) return step;
  const folder = folderOfCode(path, kept);
  const reason = folder === undefined ? null : (kept.get(folder) ?? null);
  if (reason !== null) return step.action === 'delete' ? keptStep(step, reason) : step;
  const isEdited = step.action === 'keep' && step.note === IS_YOURS && isTerraform(path);
  return isEdited ? conflict(file, step, choiceAt(optionsOf(path).choice, WHOLE)) : step;
}

const WHOLE = 'the whole file';

function keptStep({ path, before }: Step, note: string): Step {
  return { path, before, action: 'keep', after: undefined, becomes: 'orphaned', note, conflicts: [] };
}

function conflict({ base, ours }: FileVersions, step: Step, choice: Choice): Step {
  const texts = { base: base.kind === 'text' ? base.text : null, ours: ours.kind === 'text' ? ours.text : null };
  const fate: Pick<Step, 'after' | 'becomes'> =
    choice === 'theirs' ? { after: null, becomes: 'forgotten' } : { after: undefined, becomes: 'orphaned' };
  const note = 'is not generated any more, and was edited';
  return { ...step, ...fate, action: 'conflict', note, conflicts: [{ at: WHOLE, ...texts, theirs: null }] };
}
