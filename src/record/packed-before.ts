import { basePath } from './damage.ts';
import { type Lock, sealOf } from './lock.ts';
import { readOwnFile } from './own-file.ts';
import type { UnitLock } from './read-locks.ts';

/** The packed texts of a unit, where they are there already; undefined where they have to be packed. */
export type PackedBefore = (unit: string, files: Lock['files']) => Uint8Array | undefined;

/** Finds the packed texts of units whose texts stay as they are, so that they are not packed once more. */
export function packedBefore(root: string, units: readonly UnitLock[]): PackedBefore {
  const locks = new Map(units.map(({ unit, lock }) => [unit, lock]));
  return (unit, files) => {
    const lock = locks.get(unit);
    if (!lock || !isOfSameTexts(lock.files, files)) return undefined;
    const found = readOwnFile(root, basePath(unit));
    return found.kind === 'file' && sealOf(lock.files, found.bytes) === lock.seal ? found.bytes : undefined;
  };
}

function isOfSameTexts(before: Lock['files'], after: Lock['files']): boolean {
  const paths = Object.keys(after);
  return (
    paths.length === Object.keys(before).length && paths.every(path => before[path]?.sha256 === after[path]?.sha256)
  );
}
