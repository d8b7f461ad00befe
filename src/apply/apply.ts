import fs from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileChange } from './change.ts';
import { checkTargets } from './check.ts';
import { nothingChanged, quietly, stoppedPartWay } from './failure.ts';
import { finish } from './finish.ts';
import { withLock } from './lock.ts';
import type { LoadedOperation } from './operation.ts';
import { commitPack } from './pack.ts';
import { checkPaths } from './path.ts';
import { preflight } from './preflight.ts';
import { finishEarlierRun, type Recovered } from './recover.ts';
import { rollForward } from './roll-forward.ts';
import { DRAFT, PACK } from './room.ts';

/** How many files a run wrote and deleted (what was right already does not count), and what it first did about an earlier run. */
export type ApplyResult = { written: number; deleted: number; recovered: Recovered };

/**
 * Makes all the changes or none: whatever stops it, the next run finds the repository as it was or finishes it (`recover`).
 * To plan under the same lock, call it within `withLock`. Refuses with exit 2 (path), 3 (changed, link, other run) or 5 (disk).
 */
export function applyChanges(root: string, changes: readonly FileChange[]): ApplyResult {
  checkPaths(changes.map(({ path }) => path));
  const top = resolve(root);
  return withLock(top, () => {
    const recovered = finishEarlierRun(top);
    const operations = prepare(top, changes);
    if (operations.length > 0) carryOut(top, operations);
    const deleted = operations.filter(({ after }) => after === null).length;
    return { written: operations.length - deleted, deleted, recovered };
  });
}

function prepare(root: string, changes: readonly FileChange[]): readonly LoadedOperation[] {
  try {
    const checked = checkTargets(root, changes);
    if (checked.operations.length > 0) preflight(root, checked);
    return checked.operations;
  } catch (error) {
    throw nothingChanged(error, root);
  }
}

function carryOut(root: string, operations: readonly LoadedOperation[]): void {
  const id = commit(root, operations);
  const newContent = (index: number) => operations[index]?.newContent ?? '';
  finish(root, () => rollForward(root, { id, operations, newContent, resumed: null }));
}

function commit(root: string, operations: readonly LoadedOperation[]): string {
  try {
    return commitPack(root, operations);
  } catch (error) {
    for (const file of [DRAFT, PACK]) quietly(() => fs.unlinkSync(join(root, file)));
    // Where not even that works any more the next run will find the pack, and finish.
    throw fs.existsSync(join(root, PACK)) ? stoppedPartWay(error, root) : nothingChanged(error, root);
  }
}
