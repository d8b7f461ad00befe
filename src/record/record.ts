import { gzipSync, strToU8 } from 'fflate';
import type { Engine } from '../../schema/sections/project.ts';
import type { ImageFile } from '../compose/image.ts';
import { packageVersion } from '../package-root.ts';
import { type Lock, type LockedFile, lockedFile, sealOf, sha256 } from './lock.ts';
import { unitOf } from './units.ts';

/** Where the record of the last image lies; the repository works without it. */
export const UNITS_FOLDER = '.scaffold/units';

/** A file of the record: text for the lock, bytes for the packed base. */
export type RecordFile = { path: string; content: string | Uint8Array; mode: 0o644 };

/** What a record says of its image beside the files. */
type Origin = {
  engine: Engine;
  answersHashOf: (unit: string) => string;
  after?: Aftermath;
  /** What is to be written instead, where not all of the image is brought in. */
  amend?: Amend;
};

export type Amend = (units: readonly UnitRecord[]) => UnitRecord[];

/** A lock that does not know its packed texts yet. */
export type LockDraft = Omit<Lock, 'seal'>;

/** The record of one unit before it is packed. */
export type UnitRecord = { unit: string; lock: LockDraft; texts: Record<string, string> };

/** What an update left behind: nothing of it is there after `new`. */
export type Aftermath = {
  /** Generated files that the team deleted. */
  deleted: ReadonlySet<string>;
  /** Files that are not generated any more, and stay because the team had edited them. */
  orphaned: readonly ImageFile[];
  /** Files with conflicts that are still to be resolved, those that the team added among them. */
  pending: ReadonlySet<string>;
};

const NOTHING: Aftermath = { deleted: new Set(), orphaned: [], pending: new Set() };

/**
 * The record of an image: per unit a lock with hashes and the packed pristine texts. The same image gives the same
 * bytes on every system: keys are sorted, and the compressor is plain JavaScript, because zlib's output differs
 * between processors.
 */
export function recordOf(image: readonly ImageFile[], origin: Origin): RecordFile[] {
  const { engine, answersHashOf, after = NOTHING, amend = all => [...all] } = origin;
  const units = new Map<string, ImageFile[]>();
  for (const file of [...image, ...after.orphaned].sort(byPath)) {
    const unit = unitOf(file.path);
    const files = units.get(unit) ?? [];
    files.push(file);
    units.set(unit, files);
  }
  const made = { generator: packageVersion(), templateSet: engine };
  const records = [...units.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([unit, files]) => unitRecord(unit, files, { ...made, answersHash: answersHashOf(unit), after }));
  return amend(records).flatMap(recordFiles);
}

function byPath(left: ImageFile, right: ImageFile): number {
  return left.path < right.path ? -1 : 1;
}

function unitRecord(
  unit: string,
  files: readonly ImageFile[],
  { after, ...made }: Pick<Lock, 'generator' | 'templateSet' | 'answersHash'> & { after: Aftermath },
): UnitRecord {
  const lock: LockDraft = {
    schema: 1,
    ...made,
    files: Object.fromEntries(files.map(file => [file.path, { ...lockedFile(file), state: stateOf(file, after) }])),
    pathMap: {},
    pending: [...after.pending].filter(path => unitOf(path) === unit).sort(),
  };
  return { unit, lock, texts: Object.fromEntries(files.map(file => [file.path, file.content])) };
}

function recordFiles({ unit, lock: draft, texts }: UnitRecord): RecordFile[] {
  const base = pack(texts);
  const lock: Lock = { ...draft, seal: sealOf(draft.files, base) };
  return [
    { path: `${UNITS_FOLDER}/${unit}.lock.json`, content: `${JSON.stringify(lock, null, 2)}\n`, mode: 0o644 },
    { path: `${UNITS_FOLDER}/${unit}.base.gz`, content: base, mode: 0o644 },
  ];
}

function stateOf({ path }: ImageFile, { deleted, orphaned }: Aftermath): LockedFile['state'] {
  if (deleted.has(path)) return 'userDeleted';
  return orphaned.some(file => file.path === path) ? 'orphaned' : 'present';
}

function pack(texts: Record<string, string>): Uint8Array {
  return gzipSync(strToU8(JSON.stringify(texts)), { level: 6, mtime: 0 });
}

/** A hash of plain data, independent of the order of its keys. */
export function dataHash(data: unknown): string {
  return sha256(JSON.stringify(sortKeys(data)));
}

function sortKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sortKeys);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sortKeys(value)]));
}
