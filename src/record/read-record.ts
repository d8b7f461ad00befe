import { damagedRecord } from './damage.ts';
import type { LockedFile } from './lock.ts';
import { type Base, readBase } from './read-base.ts';
import { readLocks, type UnitLock } from './read-locks.ts';

/** A recorded file: what the lock says of it, and its pristine text where the packed base still has it. */
export type RecordedFile = LockedFile & { path: string; unit: string; pristine: string | undefined };

/**
 * Reads the record of a generated repository, of these units or of all. Throws UserError: exit 2 where there is none, exit 3 where it is damaged
 * or newer than this generator. The record lies in the repository and is not trusted: paths are checked, texts are
 * compared with their hashes. Texts of a base that is missing, or of another run than the lock, are left out.
 */
export function readRecord(root: string, recorded: readonly UnitLock[] = readLocks(root)): RecordedFile[] {
  const units = recorded.map(each => ({ ...each, base: readBase(root, each.unit, each.lock) }));
  const damages = units.flatMap(({ base }) => base.damage ?? []);
  if (damages.length > 0) throw damagedRecord(damages);
  return units.flatMap(recordedFiles);
}

function recordedFiles({ unit, lock, base }: UnitLock & { base: Base }): RecordedFile[] {
  return Object.entries(lock.files).map(([path, locked]) => ({
    ...locked,
    path,
    unit,
    pristine: base.texts.get(path),
  }));
}
