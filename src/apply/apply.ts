import fs from 'node:fs';
import { resolve } from 'node:path';
import { carryOut } from './carry-out.ts';
import type { FileChange } from './change.ts';
import { type Checked, checkTargets } from './check.ts';
import { nothingChanged } from './failure.ts';
import { withLock } from './lock.ts';
import { checkPaths } from './path.ts';
import { preflight } from './preflight.ts';
import { finishEarlierRun, type Recovered } from './recover.ts';
import { foldersToMake } from './target.ts';

/** How many files a run wrote and deleted (what was right already does not count), and what it first did about an earlier run. */
export type ApplyResult = { written: number; deleted: number; recovered: Recovered };

/**
 * Makes all the changes or none: whatever stops it, the next run finds the repository as it was or finishes it (`recover`).
 * To plan under the same lock, call it within `withLock`. Refuses with exit 2 (path), 3 (changed, link, other run) or 5 (disk).
 * `command` (`upgrade`, `env add`) is what `undo` will say it undoes.
 */
export function applyChanges(root: string, changes: readonly FileChange[], command: string | null = null): ApplyResult {
  checkPaths(changes.map(({ path }) => path));
  const top = resolve(root);
  const madeRoot = fs.existsSync(top) ? [] : [''];
  return withLock(top, () => {
    const recovered = finishEarlierRun(top);
    const { operations, directories } = prepare(top, changes);
    const folders = [...madeRoot, ...foldersToMake(operations, directories)];
    const note = { command, at: new Date().toISOString(), folders };
    if (operations.length > 0) carryOut(top, { note, operations });
    const deleted = operations.filter(({ after }) => after === null).length;
    return { written: operations.length - deleted, deleted, recovered };
  });
}

function prepare(root: string, changes: readonly FileChange[]): Checked {
  try {
    const checked = checkTargets(root, changes);
    if (checked.operations.length > 0) preflight(root, checked);
    return checked;
  } catch (error) {
    throw nothingChanged(error, root);
  }
}
