import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether the folder lies in a git repository: itself, or a folder above it. */
export function isInGit(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && isInGit(dirname(folder));
}
