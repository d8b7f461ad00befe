import { resolve } from 'node:path';
import { recover } from '../apply/recover.ts';
import { isUndo } from '../apply/run-note.ts';
import { unfinishedRun } from '../apply/unfinished.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { packageVersion } from '../package-root.ts';

type Target = { root: string; flags: Invocation['flags']; command?: string };

/** Finishes what an interrupted run had begun to write into `root`; true when that was all there was to do. */
export function finishEarlierRun({ root, flags, command = 'new' }: Target, terminal: Terminal): boolean {
  // --dry-run writes nothing, not even what is owed.
  if (flags['dry-run'] === true) return false;
  const cutOff = unfinishedRun(resolve(root));
  // After an undo everything is still to be done.
  if (recover(root) !== 'finished' || isUndo(cutOff?.note ?? null)) return false;
  const message = `an earlier run was interrupted while it wrote into ${root}; the repository is complete now`;
  const report = {
    command,
    version: packageVersion(),
    dir: root,
    changes: [],
    conflicts: [],
    warnings: [message],
    nextSteps: [],
  };
  if (flags.json === true) terminal.print(JSON.stringify(report, null, 2));
  else terminal.note(`${message}. scaffold status shows what it holds.`);
  return true;
}
