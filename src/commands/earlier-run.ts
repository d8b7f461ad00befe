import { resolve } from 'node:path';
import { recover } from '../apply/recover.ts';
import { isUndo, type RunNote } from '../apply/run-note.ts';
import { hasUnfinishedRun, unfinishedRun } from '../apply/unfinished.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { packageVersion } from '../package-root.ts';
import { UserError } from '../user-error.ts';

type Target = {
  root: string;
  flags: Invocation['flags'];
  command?: string;
  /** Whether everything is done that the command was called for, once a run of `cutOff` is finished (null: nobody knows which). */
  isAllDone?: (cutOff: string | null) => boolean;
};

/**
 * Finishes what an interrupted run had begun to write into `root`; true when that was all there was to do. Throws UserError
 * (exit 3) under --dry-run, which writes nothing, not even what is owed: a plan by half of a tree would not be true.
 */
export function finishEarlierRun(target: Target, terminal: Terminal): boolean {
  const { root, flags, isAllDone = isNew } = target;
  if (flags['dry-run'] === true) return refuseUnfinished(root);
  const note = unfinishedRun(resolve(root))?.note ?? null;
  if (recover(root) !== 'finished') return false;
  const isLast = isAllDone(note?.command ?? null);
  // After an undo everything is still to be done, as if it had not been cut off.
  if (isLast || !isUndo(note)) tell({ note, isLast }, target, terminal);
  return isLast;
}

type Finished = { note: RunNote | null; isLast: boolean };

function tell({ note, isLast }: Finished, { root, flags, command = 'new' }: Target, terminal: Terminal): void {
  const message = `an earlier run was interrupted while it wrote into ${root}; the repository is complete now`;
  if (!isLast) terminal.note(`warning: ${message}${note?.command ? ` (it was scaffold ${note.command})` : ''}`);
  else if (flags.json === true) terminal.print(JSON.stringify(reportOf({ command, root, message }), null, 2));
  else terminal.note(`${message}. scaffold status shows what it holds.`);
}

function refuseUnfinished(root: string): false {
  if (!hasUnfinishedRun(resolve(root))) return false;
  const message = `a run was cut off while it wrote into ${root}; nothing was changed. The same command without --dry-run finishes it first.`;
  throw new UserError(message, { exitCode: 3 });
}

function isNew(cutOff: string | null): boolean {
  return cutOff === null || cutOff === 'new';
}

type Last = { command: string; root: string; message: string };

function reportOf({ command, root, message }: Last): object {
  return {
    command,
    version: packageVersion(),
    dir: root,
    changes: [],
    conflicts: [],
    warnings: [message],
    nextSteps: [],
  };
}
