import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files below a folder that are not among the known ones, sorted. */
export function newFiles(folder: string, known: Iterable<string>): string[] {
  const paths = new Set(known);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => !paths.has(path))
    .sort();
}
