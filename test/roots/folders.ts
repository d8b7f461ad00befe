import { posix } from 'node:path';

/** Folders of the roots among generated paths: those that terraform is run in, sorted. */
export function rootFolders(paths: Iterable<string>): string[] {
  return foldersOf(paths, /^(?:bootstrap\/[^/]+\/[^/]+|environments\/[^/]+\/[^/]+\/[^/]+\/[^/]+)\/main\.tf$/);
}

/** Folders of the modules among generated paths, sorted: one or two levels below `modules/`. */
export function moduleFolders(paths: Iterable<string>): string[] {
  return foldersOf(paths, /^modules\/(?:[^/]+\/)?[^/]+\/[^/]+\.tf$/);
}

/** The cloud of a root: `environments/prod/gcp/…` or `bootstrap/gcp/prod`. */
export function cloudOf(path: string): string {
  return /^(?:bootstrap|environments\/[^/]+)\/([^/]+)/.exec(path)?.[1] ?? '';
}

function foldersOf(paths: Iterable<string>, pattern: RegExp): string[] {
  const matching = [...paths].filter(path => pattern.test(path));
  return [...new Set(matching.map(path => posix.dirname(path)))].sort();
}
