import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, strFromU8 } from 'fflate';
import { Engine } from '../../schema/sections/project.ts';
import { checkPath } from '../apply/path.ts';
import { errorCode } from '../error-code.ts';
import { UserError } from '../user-error.ts';
import { type Lock, type LockedFile, sha256 } from './lock.ts';
import { UNITS_FOLDER } from './record.ts';

/** A recorded file: what the lock says of it, and its pristine text where the packed base still has it. */
export type RecordedFile = LockedFile & { path: string; unit: string; pristine: string | undefined };

/** A unit with its lock. */
export type RecordedUnit = { unit: string; lock: Lock };

/**
 * Reads the record of a generated repository, of these units or of all. Throws UserError: exit 2 where there is none, exit 3 where it is damaged
 * or newer than this generator. The record lies in the repository and is not trusted: paths are checked, texts are
 * compared with their hashes.
 */
export function readRecord(root: string, units: readonly RecordedUnit[] = readLocks(root)): RecordedFile[] {
  return units.flatMap(({ unit, lock }) => recordedFiles(root, unit, lock));
}

/** The locks of every unit, by unit name; errors as `readRecord`. */
export function readLocks(root: string): RecordedUnit[] {
  const folder = join(root, UNITS_FOLDER);
  const names = lockNames(folder);
  if (names.length === 0) throw noRecord(root);
  return names.sort().map(name => {
    const unit = name.slice(0, -LOCK_ENDING.length);
    return { unit, lock: readLock(folder, unit) };
  });
}

const LOCK_ENDING = '.lock.json';

function lockNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith(LOCK_ENDING));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [];
    throw damaged(UNITS_FOLDER, cause);
  }
}

function noRecord(root: string): UserError {
  const message = `${root} holds no record of generated files (${UNITS_FOLDER}); nothing was changed. Run this in a repository that scaffold made, or name it with --dir.`;
  return new UserError(message, { exitCode: 2 });
}

function recordedFiles(root: string, unit: string, lock: Lock): RecordedFile[] {
  const texts = readBase(join(root, UNITS_FOLDER), unit);
  return Object.entries(lock.files).map(([path, locked]) => {
    const text = texts.get(path);
    return { ...locked, path, unit, pristine: text !== undefined && sha256(text) === locked.sha256 ? text : undefined };
  });
}

function readLock(folder: string, unit: string): Lock {
  const file = `${UNITS_FOLDER}/${unit}${LOCK_ENDING}`;
  const lock = readJson(() => readFileSync(join(folder, `${unit}${LOCK_ENDING}`), 'utf8'));
  if (!isLock(lock)) throw damaged(file);
  if (lock.schema > 1) {
    const message = `${file} was written by generator-scaffold ${lock.generator}, which is newer than this one; nothing was changed. Use that version.`;
    throw new UserError(message, { exitCode: 3 });
  }
  return lock;
}

function damaged(file: string, cause?: unknown): UserError {
  const message = `${file} is damaged; nothing was changed. Put it back from git: git checkout -- ${file}`;
  return new UserError(message, { exitCode: 3, cause });
}

// A lost or damaged base only costs the comparison of texts: the lock still tells edited files from clean ones.
function readBase(folder: string, unit: string): Map<string, string> {
  const texts = readJson(() => strFromU8(gunzipSync(readFileSync(join(folder, `${unit}.base.gz`)))));
  return new Map(Object.entries(isRecord(texts) ? texts : {}).filter(isText));
}

function readJson(read: () => string): unknown {
  try {
    return JSON.parse(read());
  } catch {
    return undefined;
  }
}

const VERSION = /^[\w.+-]{1,64}$/;

function isLock(value: unknown): value is Lock {
  if (!isRecord(value) || typeof value.schema !== 'number' || !isRecord(value.files)) return false;
  if (typeof value.generator !== 'string' || !VERSION.test(value.generator)) return false;
  if (!Engine.safeParse(value.templateSet).success) return false;
  return Object.entries(value.files).every(
    ([path, file]) => isSafe(path) && isRecord(file) && isText(['', file.sha256]),
  );
}

function isSafe(path: string): boolean {
  try {
    checkPath(path);
    return true;
  } catch {
    return false;
  }
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
