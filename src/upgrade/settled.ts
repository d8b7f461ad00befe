import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../answers/repository.ts';
import { packageVersion } from '../package-root.ts';
import { answersHashes } from '../record/answers-hash.ts';
import type { RecordedUnit } from '../record/read-record.ts';
import { UNITS_FOLDER } from '../record/record.ts';
import { environmentUnit, unitOf } from '../record/units.ts';

/** What is looked at to tell whether anything can be due; `restore` are paths that are to come back. */
export type Looked = { root: string; units: readonly RecordedUnit[]; restore: readonly string[] };

/**
 * The units in which nothing can be due: made by this generator from these answers. They are neither rendered nor read,
 * so that a repository of many environments pays for those that change only. Modules and what all environments share are
 * settled when all answers are the same.
 */
export function settledUnits({ root, units, restore }: Looked, repository: Repository): ReadonlySet<string> {
  const hashOf = answersHashes(repository);
  const asked = new Set(restore.map(unitOf));
  const isCurrent = ({ unit, lock }: RecordedUnit) =>
    lock.generator === packageVersion() &&
    lock.templateSet === repository.engine &&
    lock.answersHash === hashOf(unit) &&
    lock.pending.length === 0 &&
    !asked.has(unit) &&
    existsSync(join(root, UNITS_FOLDER, `${unit}.base.gz`));
  const current = units.filter(isCurrent).map(({ unit }) => unit);
  const isWhole = current.length === units.length && current.includes('root');
  const environments = new Set(repository.environments.map(({ name }) => environmentUnit(name)));
  return new Set(current.filter(unit => isWhole || environments.has(unit)));
}
