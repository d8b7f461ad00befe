import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import { codeOf, nothingChanged, quietly } from './failure.ts';
import { mayBeRunning, type Owner, parseOwner, thisProcess } from './owner.ts';
import { LOCK, leaveRoom, makeRoom } from './room.ts';
import { writeNewFile } from './write-file.ts';

const ATTEMPTS = 40;
const PAUSE_MS = 15;
// Windows says so of a file or directory that another run is removing.
const PASSING = new Set(process.platform === 'win32' ? ['ENOENT', 'EPERM', 'EACCES', 'EBUSY'] : ['ENOENT']);
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

const held = new Set<string>();

/** Runs `fn` while no other run can write into `root` (made when missing); refuses (exit 3) at once when one does. Calls may nest. */
export function withLock<Result>(root: string, fn: () => Result): Result {
  const top = resolve(root);
  if (held.has(top)) return fn();
  const made: string[] = [];
  try {
    enter(top, made);
    held.add(top);
    return fn();
  } finally {
    if (held.delete(top)) quietly(() => fs.unlinkSync(join(top, LOCK)));
    leaveRoom(top, made);
  }
}

function enter(top: string, made: string[]): void {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    if (tryToEnter(top, made)) return;
    pause(PAUSE_MS);
  }
  enterAtLast(top, made);
}

function enterAtLast(top: string, made: string[]): void {
  try {
    makeRoomAndTake(top, made);
  } catch (error) {
    throw nothingChanged(error, top);
  }
}

// A run that failed in the same moment removed the empty room again: that passes, everything else does not.
function tryToEnter(top: string, made: string[]): boolean {
  try {
    makeRoomAndTake(top, made);
    return true;
  } catch (error) {
    if (PASSING.has(codeOf(error))) return false;
    throw nothingChanged(error, top);
  }
}

function makeRoomAndTake(top: string, made: string[]): void {
  makeRoom(top, made);
  take(join(top, LOCK), thisProcess());
}

function take(file: string, mine: Owner): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (takeOnce(file, mine)) return;
  }
  throw new UserError(`Another run keeps taking ${file}; nothing was changed. Try again.`, { exitCode: 3 });
}

function takeOnce(file: string, mine: Owner): boolean {
  const text = readLock(file);
  if (text === null) return createWhole(file, mine);
  if (isStale(file, text)) breakLock(file, text, mine);
  return false;
}

function readLock(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Throws when the owner may be running; a text that makes no sense is given time, for where there are no hard links it is born empty. */
function isStale(file: string, text: string): boolean {
  const owner = parseOwner(text);
  if (owner === null) {
    pause(PAUSE_MS * 4);
    return readLock(file) === text;
  }
  if (mayBeRunning(owner)) throw lockedBy(owner, file);
  return true;
}

function lockedBy(owner: Owner, file: string): UserError {
  const who = `Another run (pid ${owner.pid} on ${owner.host}) is writing here; nothing was changed.`;
  return new UserError(`${who} Wait for it to end. If there is no such run, delete ${file} and try again.`, {
    exitCode: 3,
  });
}

/** A lock appears with its text in it, so that a run that is killed cannot leave a lock that names nobody. */
function createWhole(file: string, mine: Owner): boolean {
  const draft = `${file}.${mine.id}`;
  const text = JSON.stringify(mine);
  try {
    writeNewFile(draft, text, 0o644);
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (NO_HARD_LINKS.has(codeOf(error))) return createDirectly(file, text);
    throw error;
  } finally {
    quietly(() => fs.unlinkSync(draft));
  }
}

function createDirectly(file: string, text: string): boolean {
  try {
    writeNewFile(file, text, 0o644);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two runs may find the same stale lock: whoever is second must not remove the lock that the first took meanwhile. So removing
 * is done under a lock of its own, after another look; no two locks have the same text.
 */
function breakLock(file: string, text: string, mine: Owner): void {
  const breaker = `${file}.break`;
  take(breaker, mine);
  try {
    if (readLock(file) === text) fs.unlinkSync(file);
  } finally {
    quietly(() => fs.unlinkSync(breaker));
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
