import type { Repository } from '../answers/repository.ts';
import { packageVersion } from '../package-root.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { basePath } from '../record/damage.ts';
import { type Lock, sealOf } from '../record/lock.ts';
import { readOwnFile } from '../record/own-file.ts';
import type { UnitLock } from '../record/read-locks.ts';
import { environmentUnit, unitOf } from '../record/units.ts';

/** What is looked at to tell whether anything can be due; `restore` are paths that are to come back. */
export type Looked = { root: string; units: readonly UnitLock[]; restore: readonly string[] };

/**
 * The units in which nothing can be due: made by this generator from these answers. They are neither rendered nor read,
 * so that a repository of many environments pays for those that change only. Modules and what all environments share are
 * settled when all answers are the same.
 */
export function settledUnits({ root, units, restore }: Looked, repository: Repository): ReadonlySet<string> {
  const hashOf = answersHashes(repository);
  const asked = new Set(restore.map(unitOf));
  const isCurrent = ({ unit, lock }: UnitLock) =>
    lock.generator === packageVersion() &&
    lock.templateSet === repository.engine &&
    lock.answersHash === hashOf(unit) &&
    lock.pending.length === 0 &&
    !asked.has(unit) &&
    isWholeRecord(root, unit, lock);
  const current = units.filter(isCurrent).map(({ unit }) => unit);
  const isWhole = current.length === units.length && current.includes('root');
  const environments = new Set(repository.environments.map(({ name }) => environmentUnit(name)));
  return new Set(current.filter(unit => isWhole || environments.has(unit)));
}

// One that is lost or damaged is looked at as any other unit, and refused or mended there.
function isWholeRecord(root: string, unit: string, { files, seal }: Lock): boolean {
  const found = readOwnFile(root, basePath(unit));
  return found.kind === 'file' && sealOf(files, found.bytes) === seal;
}
