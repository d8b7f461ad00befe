import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { applyChanges } from '../apply/apply.ts';
import type { FileChange } from '../apply/change.ts';
import { lookAtDirectory } from '../apply/target.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { packageVersion } from '../package-root.ts';
import { sha256 } from '../record/lock.ts';
import { readLocks } from '../record/read-locks.ts';
import { marked, openConflicts } from '../upgrade/refusals.ts';
import { settleChanges } from '../upgrade/settle.ts';
import { INCOMING } from '../upgrade/update.ts';
import { UserError } from '../user-error.ts';
import { listed } from './listed-changes.ts';
import { runUndo } from './undo.ts';

type Settled = { command: string; root: string; json: boolean };

/** `--abort`: puts back what the run did that left conflicts; refuses (exit 3) where there are none. */
export function abort(root: string, invocation: Invocation, terminal: Terminal): Promise<number> {
  if (openConflicts(root, readLocks(root)).length === 0) throw nothingOpen(root);
  return runUndo(invocation, terminal);
}

/** `--continue`: notes that every conflict is resolved; refuses (exit 3) while a file still holds markers. */
export function settle({ command, root, json }: Settled, terminal: Terminal): number {
  const locks = readLocks(root);
  const open = openConflicts(root, locks);
  if (open.length === 0) throw nothingOpen(root);
  const left = marked(root, open);
  if (left.length > 0) throw stillMarked(root, left);
  const changes = [...settleChanges(root, locks), ...incomingChanges(root)];
  applyChanges(root, changes, command);
  const report = {
    command,
    version: packageVersion(),
    dir: root,
    changes: listed(changes)
      .map(({ path, action }) => ({ path, action }))
      .sort((left, right) => (left.path < right.path ? -1 : 1)),
    conflicts: [],
    warnings: [],
    nextSteps: [],
  };
  if (json) terminal.print(JSON.stringify(report, null, 2));
  else
    terminal.note(
      `${open.length === 1 ? 'the conflict is' : `${open.length} conflicts are`} resolved: ${open.join(', ')}`,
    );
  return 0;
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
  if (lookAtDirectory(root, INCOMING, new Map()).kind !== 'directory') return [];
  const folder = join(root, INCOMING);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({
      path: `${INCOMING}/${file
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`,
      before: sha256(readFileSync(file)),
      after: null,
    }));
}
