import type { Lock, LockedFile } from './lock.ts';
import type { UnitLock } from './read-locks.ts';
import type { RecordedFile } from './read-record.ts';
import type { LockDraft, UnitRecord } from './record.ts';

/** A record as it is now, and what of it is to stay although a newer one is written. */
export type Keeping = {
  locks: readonly UnitLock[];
  files: readonly RecordedFile[];
  paths: ReadonlySet<string>;
  units: ReadonlySet<string>;
};

/**
 * A new record that says of some paths what the old one says. A unit that is not wholly new, or of which nothing is wanted,
 * keeps its version and the hash of its answers, so that the next run finds the rest to be due.
 */
export function keepRecorded(record: readonly UnitRecord[], keeping: Keeping): UnitRecord[] {
  const kept = keeping.files.filter(({ path }) => keeping.paths.has(path));
  const units = new Set([...record, ...kept].map(({ unit }) => unit));
  return [...units].sort().flatMap(unit => {
    const lock = lockOf(unit, record, keeping);
    const texts = record.find(each => each.unit === unit)?.texts ?? {};
    const own = kept.filter(file => file.unit === unit);
    return lock ? withKept({ unit, lock, texts }, own, keeping.paths) : [];
  });
}

/** No hash of answers: what was made of them is not all there. */
const PART_OF_THEM = '0'.repeat(64);

function lockOf(unit: string, record: readonly UnitRecord[], { locks, paths, units }: Keeping): LockDraft | undefined {
  const fresh = record.find(each => each.unit === unit)?.lock;
  const old = locks.find(each => each.unit === unit)?.lock;
  if (!fresh) return old && { ...old, files: {}, pending: [] };
  const isTouched = Object.keys(fresh.files).some(path => !paths.has(path));
  return units.has(unit) || !isTouched ? late(fresh, old, units.has(unit)) : fresh;
}

function late(fresh: LockDraft, old: Lock | undefined, isPart: boolean): LockDraft {
  const { generator = fresh.generator, answersHash = PART_OF_THEM } = old ?? {};
  const looksNew = isPart && generator === fresh.generator && answersHash === fresh.answersHash;
  return { ...fresh, generator, answersHash: looksNew ? PART_OF_THEM : answersHash };
}

function withKept(
  { unit, lock, texts }: UnitRecord,
  kept: readonly RecordedFile[],
  paths: ReadonlySet<string>,
): UnitRecord[] {
  const isFresh = ([path]: [string, unknown]) => !paths.has(path);
  const files = [...Object.entries(lock.files).filter(isFresh), ...kept.map(lockedEntry)].sort(byPath);
  if (files.length === 0) return [];
  const old = kept.flatMap(({ path, pristine }) => (pristine === undefined ? [] : [[path, pristine] as const]));
  const all = [...Object.entries(texts).filter(isFresh), ...old].sort(byPath);
  return [{ unit, lock: { ...lock, files: Object.fromEntries(files) }, texts: Object.fromEntries(all) }];
}

function lockedEntry({ path, unit, pristine, ...locked }: RecordedFile): [string, LockedFile] {
  return [path, locked];
}

function byPath([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
