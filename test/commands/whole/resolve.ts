import fs from 'node:fs';
import { join } from 'node:path';
import { snapshot } from '../../apply/tree.ts';
import { overwrite } from './linked-folder.ts';

const CONFLICT = /<{7}.*\r?\n([\s\S]*?)\|{7}[\s\S]*?>{7}.*(?:\r?\n|$)/g;

/** Takes the team's side of every conflict that is marked in a repository, and returns the files. */
export function resolveConflicts(root: string): string[] {
  return Object.keys(snapshot(root)).filter(path => !path.startsWith('.scaffold/') && isResolved(join(root, path)));
}

function isResolved(file: string): boolean {
  if (!fs.lstatSync(file).isFile()) return false;
  const text = fs.readFileSync(file, 'utf8');
  const resolved = text.replace(CONFLICT, '$1');
  if (resolved !== text) overwrite(file, resolved);
  return resolved !== text;
}
