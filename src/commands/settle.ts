import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../apply/apply.ts';
import type { FileChange } from '../apply/change.ts';
import { lastRunTime } from '../apply/last-run.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { addResolved } from '../git/add-resolved.ts';
import { incomingFiles } from '../inspect/incoming.ts';
import { packageVersion } from '../package-root.ts';
import { sha256 } from '../record/lock.ts';
import { readLocks } from '../record/read-locks.ts';
import { marked, pendingPaths } from '../upgrade/refusals.ts';
import { settleChanges } from '../upgrade/settle.ts';
import { UserError } from '../user-error.ts';
import { listed } from './listed-changes.ts';
import { runUndo } from './undo.ts';

type Settled = { command: string; root: string; json: boolean };

/** `--abort`: puts back what the run did that left conflicts; refuses (exit 3) where there are none. */
export function abort(root: string, invocation: Invocation, terminal: Terminal): Promise<number> {
  if (pendingPaths(readLocks(root)).length === 0) throw nothingOpen(root);
  return runUndo(invocation, terminal);
}

/** `--continue`: notes that every conflict is resolved; refuses (exit 3) while a file still holds markers. */
export async function settle({ command, root, json }: Settled, terminal: Terminal): Promise<number> {
  const locks = readLocks(root);
  const open = pendingPaths(locks);
  if (open.length === 0) throw nothingOpen(root);
  const left = marked(root, open);
  if (left.length > 0) throw stillMarked(root, left);
  const changes = [...settleChanges(root, locks), ...incomingChanges(root)];
  applyChanges(root, changes, command);
  const warnings = await addResolved({ root, at: lastRunTime(root) ?? '', paths: open });
  if (json) terminal.print(JSON.stringify(jsonOf({ command, root, json }, changes, warnings), null, 2));
  else tell(open, warnings, terminal);
  return 0;
}

function jsonOf({ command, root }: Settled, changes: readonly FileChange[], warnings: readonly string[]): object {
  const shown = listed(changes).map(({ path, action }) => ({ path, action }));
  return {
    command,
    version: packageVersion(),
    dir: root,
    changes: shown.sort((left, right) => (left.path < right.path ? -1 : 1)),
    conflicts: [],
    warnings,
    nextSteps: [],
  };
}

function tell(open: readonly string[], warnings: readonly string[], terminal: Terminal): void {
  for (const warning of warnings) terminal.note(`warning: ${warning}`);
  const what = open.length === 1 ? 'the conflict is' : `${open.length} conflicts are`;
  terminal.note(`${what} resolved: ${open.join(', ')}`);
}

function nothingOpen(root: string): UserError {
  return new UserError(`${root} has no open conflicts; nothing was changed`, { exitCode: 3 });
}

function stillMarked(root: string, left: readonly string[]): UserError {
  const problems = left.map(path => ({
    path,
    message: 'still holds conflict markers',
    hint: 'keep what is right, take the markers out',
  }));
  return new UserError(`${root} has conflicts that are not resolved; nothing was changed`, { exitCode: 3, problems });
}

// What was laid aside for looking has served.
function incomingChanges(root: string): FileChange[] {
  return incomingFiles(root).map(path => ({ path, before: sha256(readFileSync(join(root, path))), after: null }));
}
