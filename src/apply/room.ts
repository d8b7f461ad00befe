import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { codeOf, quietly } from './failure.ts';
import { lookAtDirectory } from './target.ts';

/** Names in `.scaffold/txn`, the git-ignored room of a run; paths are relative to the repository. */
export const ROOM = '.scaffold/txn';
export const LOCK = `${ROOM}/lock`;
/** A pack that is being written; it counts for nothing. */
export const DRAFT = `${ROOM}/pack.tmp`;
/** A pack that is whole and durable: from here on its changes will be made. */
export const PACK = `${ROOM}/pack`;
/** The pack of the last run that finished: what `undo` reads. Its mtime is when the run finished, 0 once known to be on the disk. */
export const DONE = `${ROOM}/pack.done`;
/** New text that found someone else's change in its place. */
export const ASIDE = `${ROOM}/aside`;

/** Makes the room, and the repository's root where it is missing; appends each directory it made to `made`, outermost first. */
export function makeRoom(root: string, made: string[]): void {
  makeDirectory(root, made);
  refuseObstacle(root);
  for (const directory of [join(root, '.scaffold'), join(root, ROOM)]) {
    makeOne(directory, made);
    refuseObstacle(directory);
  }
}

/** Removes the room and what `makeRoom` made, as far as they are empty. */
export function leaveRoom(root: string, made: readonly string[]): void {
  const directories = new Set([join(root, ROOM), join(root, '.scaffold'), ...[...made].reverse()]);
  for (const directory of directories) quietly(() => fs.rmdirSync(directory));
}

/** The names in the room; none when there is no room, or something else in its place, behind which nothing is read. */
export function namesInRoom(root: string): string[] {
  try {
    return isObstructed(root) ? [] : fs.readdirSync(join(root, ROOM));
  } catch (error) {
    // Where nobody may look nothing can be finished either; whoever writes there is told so then.
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(String(codeOf(error)))) return [];
    throw error;
  }
}

/** Whether a link, or what is no directory, stands where the room or the way to it should be. */
export function isObstructed(root: string): boolean {
  return lookAtDirectory(root, ROOM, new Map()).kind === 'obstacle';
}

function makeDirectory(directory: string, made: string[]): void {
  try {
    makeOne(directory, made);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(directory) === directory) throw error;
    makeDirectory(dirname(directory), made);
    makeOne(directory, made);
  }
}

function makeOne(directory: string, made: string[]): void {
  try {
    fs.mkdirSync(directory);
    made.push(directory);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function refuseObstacle(directory: string): void {
  const found = fs.lstatSync(directory);
  if (found.isDirectory()) return;
  const what = found.isSymbolicLink() ? 'a symbolic link' : 'not a directory';
  throw new UserError(`${directory} is ${what}; nothing was changed. Name the real directory to write into.`, {
    exitCode: 3,
  });
}
