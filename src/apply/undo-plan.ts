import fs from 'node:fs';
import { join } from 'node:path';
import { type Problem, UserError } from '../user-error.ts';
import { codeOf } from './failure.ts';
import type { LoadedOperation, Operation } from './operation.ts';
import { type Pack, withPack } from './pack-reader.ts';
import { DONE, isObstructed } from './room.ts';
import { isUndo, type RunNote } from './run-note.ts';
import { type FoundDirectory, foldersAbove, lookAt } from './target.ts';
import { undoStep } from './undo-step.ts';

/** What puts back what the last run changed. */
export type UndoPlan = {
  /** The run that is undone; null when its pack does not say. */
  undone: Pick<RunNote, 'command' | 'at'> | null;
  operations: readonly LoadedOperation[];
  directories: ReadonlyMap<string, FoundDirectory>;
  /** Those that the run had made; they go where they are empty. */
  folders: readonly string[];
};

/** Plans by the pack of the last run that finished. Refuses (exit 3) when there is none, or a file of it was changed since. */
export function planUndo(root: string): UndoPlan {
  requireLastRun(root);
  const file = join(root, DONE);
  return withPack(file, pack => {
    if (pack === null) throw unreadable(file);
    if (isUndo(pack.note)) throw undoneAlready(root, pack.note);
    return planBy(pack, root);
  });
}

/** Refuses (exit 3) where no run has finished whose pack is still there. */
export function requireLastRun(root: string): void {
  if (isObstructed(root) || !isThere(join(root, DONE))) throw nothingToUndo(root);
}

/** How the run is called in messages. */
export function runName({ undone }: Pick<UndoPlan, 'undone'>): string {
  if (undone === null) return 'the last run';
  const day = undone.at.replace(/^(.{10})T(.{5}).*/, '$1 $2 UTC');
  return undone.command === null ? `the run of ${day}` : `scaffold ${undone.command} of ${day}`;
}

function planBy(pack: Pack, root: string): UndoPlan {
  const directories = new Map<string, FoundDirectory>();
  const steps = pack.operations.map(operation => undoStep(operation, lookAt(root, operation.path, directories)));
  const problems = steps.flatMap(step => (step.kind === 'changed' ? [step.problem] : []));
  const { note: undone } = pack;
  if (problems.length > 0) throw changedSince({ undone }, problems);
  const operations = steps.flatMap((step, index) =>
    step.kind === 'due' ? [{ ...step.operation, ...contents(pack, index, step.present?.content ?? null) }] : [],
  );
  if (operations.length === 0) throw backAlready({ undone });
  return { undone, operations, directories, folders: undone?.folders ?? foldersOf(pack.operations) };
}

function contents(
  pack: Pack,
  index: number,
  present: Buffer | null,
): Pick<LoadedOperation, 'oldContent' | 'newContent'> {
  const isNew = pack.operations[index]?.before === null;
  return { oldContent: present, newContent: isNew ? null : pack.oldContent(index) };
}

/** Older packs do not say which folders were made: all that hold new files. */
function foldersOf(operations: readonly Operation[]): string[] {
  return [...new Set(operations.flatMap(({ path, before }) => (before === null ? foldersAbove(path) : [])))];
}

function isThere(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

function nothingToUndo(root: string): UserError {
  const what = `there is nothing to undo in ${root}; nothing was changed`;
  const why = 'What the last command replaced is kept only where it ran, not in git';
  const next =
    'To take back what is committed: git log shows the commit, git revert COMMIT puts back what was there before.';
  return new UserError(`${what}. ${why}. ${next}`, { exitCode: 3 });
}

function undoneAlready(root: string, note: RunNote | null): UserError {
  const what = `the last command in ${root} was ${runName({ undone: note })}, and undo goes back one step; nothing was changed`;
  const next = 'To have the changes again, run the command that made them. To go further back, use git.';
  return new UserError(`${what}. ${next}`, { exitCode: 3 });
}

function backAlready(plan: Pick<UndoPlan, 'undone'>): UserError {
  const message = `all that ${runName(plan)} changed is as it was before; there is nothing to undo, and nothing was changed.`;
  return new UserError(message, { exitCode: 3 });
}

function changedSince(plan: Pick<UndoPlan, 'undone'>, problems: readonly Problem[]): UserError {
  const what = `some files were changed after ${runName(plan)}; nothing was undone, nothing was changed`;
  const next = 'Do what each line says and undo again; or commit your work and take single files back with git.';
  return new UserError(`${what}. ${next}`, { exitCode: 3, problems });
}

function unreadable(file: string): UserError {
  const what = `what the last command changed cannot be read: ${file} is damaged, or of a newer version; nothing was changed`;
  return new UserError(`${what}. Go back to a commit with git, and delete that file.`, { exitCode: 3 });
}
