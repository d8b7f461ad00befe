import { hash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';

export type FoundFile = {
  kind: 'file';
  content: Buffer;
  sha256: string;
  mode: number;
  mtimeMs: number;
  uid: number;
  gid: number;
};

/** What lies at a path; an obstacle is something that must be neither replaced nor followed. */
export type Found = FoundFile | { kind: 'missing' } | { kind: 'obstacle'; reason: string };

export type FoundDirectory = { kind: 'directory' } | { kind: 'missing' } | { kind: 'obstacle'; reason: string };

/** What needs no second look: directories by their path in the repository ('' is its root). */
export type KnownDirectories = {
  get: (directory: string) => FoundDirectory | undefined;
  set: (directory: string, found: FoundDirectory) => unknown;
};

/** Looks at a file of the repository, and at each directory on the way to it, without following a link. */
export function lookAt(root: string, path: string, known: KnownDirectories): Found {
  const directory = lookAtDirectory(root, parentOf(path), known);
  return directory.kind === 'directory' ? lookAtFile(join(root, path), path) : directory;
}

/** As `lookAt`, for a directory. */
export function lookAtDirectory(root: string, directory: string, known: KnownDirectories): FoundDirectory {
  const remembered = known.get(directory);
  if (remembered) return remembered;
  const parent: FoundDirectory =
    directory === '' ? { kind: 'directory' } : lookAtDirectory(root, parentOf(directory), known);
  const found = parent.kind === 'directory' ? lookAtOneDirectory(join(root, directory), directory || root) : parent;
  known.set(directory, found);
  return found;
}

/** The directory that holds a path of the repository; '' is the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The directories, outermost first, that are missing for what is to be written. */
export function foldersToMake(
  operations: readonly { path: string; after: unknown }[],
  directories: ReadonlyMap<string, FoundDirectory>,
): string[] {
  const folders = operations.flatMap(({ path, after }) => (after === null ? [] : foldersAbove(path)));
  return [...new Set(folders)].filter(folder => directories.get(folder)?.kind === 'missing').sort();
}

/** The directories in which a path lies, the inner ones first, without the root. */
export function foldersAbove(path: string): string[] {
  const parent = parentOf(path);
  return parent === '' ? [] : [parent, ...foldersAbove(parent)];
}

function lookAtOneDirectory(file: string, name: string): FoundDirectory {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return { kind: 'missing' };
  return stat.isDirectory() ? { kind: 'directory' } : obstacle(stat, name, 'a directory');
}

/** Files are read as a whole, and what is generated are texts of a few pages. */
const MOST_BYTES = 256 * 1024 * 1024;

function lookAtFile(file: string, name: string): Found {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return { kind: 'missing' };
  if (!stat.isFile()) return obstacle(stat, name, 'a plain file');
  if (stat.size > MOST_BYTES) return { kind: 'obstacle', reason: `${name} is too large to be a generated file` };
  const content = fs.readFileSync(file);
  const { mode, mtimeMs, uid, gid } = stat;
  return { kind: 'file', content, sha256: hash('sha256', content), mode: mode & 0o777, mtimeMs, uid, gid };
}

function obstacle(stat: fs.Stats, name: string, wanted: string): { kind: 'obstacle'; reason: string } {
  const reason = stat.isSymbolicLink()
    ? `${name} is a symbolic link, which is never followed`
    : `${name} is not ${wanted}`;
  return { kind: 'obstacle', reason };
}
