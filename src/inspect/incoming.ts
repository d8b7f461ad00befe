import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lookAtDirectory } from '../apply/target.ts';

/** Where texts with conflicts lie for whoever wants to look at them while the files go on working. */
export const INCOMING = '.scaffold/incoming';

/** The paths of the files that lie there, relative to the repository, sorted. */
export function incomingFiles(root: string): string[] {
  if (lookAtDirectory(root, INCOMING, new Map()).kind !== 'directory') return [];
  const folder = join(root, INCOMING);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
