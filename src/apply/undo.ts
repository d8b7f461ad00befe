import fs from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import { carryOut } from './carry-out.ts';
import { nothingChanged, quietly } from './failure.ts';
import { withLock } from './lock.ts';
import type { Operation } from './operation.ts';
import { preflight } from './preflight.ts';
import { finishEarlierRun } from './recover.ts';
import { isUndo, UNDO } from './run-note.ts';
import { planUndo, requireLastRun, type UndoPlan } from './undo-plan.ts';
import { hasUnfinishedRun, unfinishedRun } from './unfinished.ts';

/** What was put back, and what had to be done before. */
export type Undone = {
  /** Null when an undo that had been cut off was finished: its pack does not say what it undid. */
  undone: UndoPlan['undone'];
  operations: readonly Operation[];
  /** What was cut off: a run that was finished so that it could be undone, or an undo, which is finished now. */
  interrupted: 'run' | 'undo' | null;
};

/** Puts back what the last run changed, to the byte and the mode, or changes nothing: exit 3 (changed since, nothing to undo) or 5. */
export function undoLastRun(root: string): Undone {
  const top = resolve(root);
  // Asked before the lock is taken, which would make a room for itself in any folder.
  if (!hasUnfinishedRun(top)) explained(top, () => requireLastRun(top));
  const { result, folders } = withLock(top, () => undoUnderLock(top));
  if (folders.includes('') && top !== process.cwd()) quietly(() => fs.rmdirSync(top));
  return result;
}

/** What `undoLastRun` would do; touches nothing, so that a run that was cut off is refused (exit 3). */
export function foreseeUndo(root: string): Undone {
  const top = resolve(root);
  if (hasUnfinishedRun(top)) throw unfinished(top);
  const { undone, operations } = explained(top, () => planUndo(top));
  return { undone, operations, interrupted: null };
}

type Outcome = { result: Undone; folders: readonly string[] };

function undoUnderLock(root: string): Outcome {
  const cutOff = unfinishedRun(root);
  finishEarlierRun(root);
  if (cutOff && isUndo(cutOff.note)) {
    const { operations, note } = cutOff;
    return { result: { undone: null, operations, interrupted: 'undo' }, folders: note?.folders ?? [] };
  }
  const { undone, operations, folders } = explained(root, () => prepare(root));
  carryOut(root, { note: { command: UNDO, at: new Date().toISOString(), folders }, operations });
  return { result: { undone, operations, interrupted: cutOff && 'run' }, folders };
}

function prepare(root: string): UndoPlan {
  const plan = planUndo(root);
  preflight(root, plan);
  return plan;
}

function explained<Result>(root: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw nothingChanged(error, root);
  }
}

function unfinished(root: string): UserError {
  const message = `a run was cut off while it wrote into ${root}; nothing was changed. Undo without --dry-run finishes it first.`;
  return new UserError(message, { exitCode: 3 });
}
