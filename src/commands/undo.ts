import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../apply/operation.ts';
import { foreseeUndo, type Undone, undoLastRun } from '../apply/undo.ts';
import { runName } from '../apply/undo-plan.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { restoreIndex } from '../git/restore-index.ts';
import { packageVersion } from '../package-root.ts';

/** `notes`: what did not work in git. */
type Report = { dir: string; isDryRun: boolean; undone: Undone; notes: readonly string[] };

/** `scaffold undo`: puts back what the last writing command changed, byte for byte, or nothing at all. */
export async function runUndo({ flags }: Invocation, terminal: Terminal): Promise<number> {
  const dir = repositoryFolder(flags);
  const isDryRun = flags['dry-run'] === true;
  const undone = isDryRun ? foreseeUndo(dir) : undoLastRun(dir);
  const notes = isDryRun ? [] : await restoreIndex(dir, undone.undone?.at);
  const report = { dir, isDryRun, undone, notes };
  if (flags.json === true) terminal.print(JSON.stringify(json(report), null, 2));
  else tell(report, terminal);
  return 0;
}

function json(report: Report): object {
  const { dir, undone } = report;
  return {
    command: 'undo',
    version: packageVersion(),
    dir,
    undoes: undone.undone && { command: undone.undone.command, at: undone.undone.at },
    changes: changesOf(undone.operations),
    conflicts: [],
    warnings: warningsOf(report),
    nextSteps: nextSteps(report),
  };
}

function tell(report: Report, terminal: Terminal): void {
  const { isDryRun, undone } = report;
  const changes = changesOf(undone.operations);
  // What a dry run prints is data; what a real one did is said to whom it concerns.
  const show = isDryRun ? terminal.print : terminal.note;
  for (const { path, action } of changes) show(`${action} ${path}`);
  for (const warning of warningsOf(report)) terminal.note(`warning: ${warning}`);
  const counted = `${changes.length} ${changes.length === 1 ? 'file' : 'files'}`;
  const what =
    undone.interrupted === 'undo' ? 'the undo that had been cut off is finished' : `${runName(undone)} is undone`;
  if (isDryRun) terminal.note(`\n${counted} would be put back, and ${runName(undone)} undone; nothing was written.`);
  else terminal.note(`${terminal.paint('green', '✔')} ${counted} put back: ${what}`);
  for (const step of nextSteps(report)) terminal.note(`Next: ${step}`);
}

function changesOf(operations: readonly Operation[]): { path: string; action: string }[] {
  const changes = operations.map(({ path, before, after }) => ({ path, action: actionOf(before, after) }));
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function actionOf(before: Operation['before'], after: Operation['after']): string {
  if (after === null) return 'delete';
  return before === null ? 'create' : 'update';
}

function warningsOf({ dir, isDryRun, undone, notes }: Report): string[] {
  const { interrupted } = undone;
  const cutOff = interrupted === 'run' ? [`${runName(undone)} had been cut off; it was finished, and then undone`] : [];
  const finished =
    interrupted === 'undo' ? ['an undo had been cut off; it is finished now, and nothing else was undone'] : [];
  const isNew = !isDryRun && undone.undone?.command === 'new' && existsSync(join(dir, '.git'));
  return [...cutOff, ...finished, ...notes, ...(isNew ? ['the git repository stays, with its commits'] : [])];
}

function nextSteps({ dir, isDryRun }: Report): string[] {
  if (isDryRun) return ['scaffold undo'];
  return existsSync(join(dir, '.git')) ? ['git status'] : [];
}
