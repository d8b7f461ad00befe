import type { FileChange } from '../apply/change.ts';
import type { Lock } from '../record/lock.ts';
import { UNITS_FOLDER } from '../record/record.ts';
import { ownFile } from './own-files.ts';

/** The changes that say of conflicts that they are resolved: no record names them any more. */
export function settleChanges(root: string, locks: readonly { unit: string; lock: Lock }[]): FileChange[] {
  return locks
    .filter(({ lock }) => lock.pending.length > 0)
    .flatMap(({ unit, lock }) => {
      const settled: Lock = { ...lock, pending: [] };
      return ownFile(root, `${UNITS_FOLDER}/${unit}.lock.json`, `${JSON.stringify(settled, null, 2)}\n`);
    });
}
