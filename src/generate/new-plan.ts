import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
import { errorCode } from '../error-code.ts';
import { type Problem, UserError } from '../user-error.ts';
import type { OutputFile } from './output.ts';

/** What a writing command will do: the same object is printed by --dry-run and carried out by apply. */
export type Plan = { root: string; changes: readonly FileChange[] };

/**
 * The plan of `new`: every file is created. Throws UserError (exit 3) when the target is neither new nor empty nor a git
 * repository without files of these names.
 */
export function planNew(root: string, files: readonly OutputFile[]): Plan {
  checkTarget(root, files);
  return { root, changes: files.map(({ path, content, mode }) => ({ path, before: null, after: { content, mode } })) };
}

function checkTarget(root: string, files: readonly OutputFile[]): void {
  if (!existsSync(root)) return;
  if (!statSync(root).isDirectory()) throw refused(`${root} is a file, not a folder`, 'Choose another folder.');
  const entries = entriesOf(root);
  if (entries.includes(SCAFFOLD_FILE)) {
    throw refused(`${root} is a generated repository already`, `Edit its ${SCAFFOLD_FILE} or choose another folder.`);
  }
  const foreign = entries.filter(entry => !isOurLeftover(root, entry));
  if (foreign.length === 0) return;
  if (!foreign.includes('.git')) {
    const shown = foreign.slice(0, 5).join(', ');
    throw refused(
      `${root} is not empty (${shown}${foreign.length > 5 ? ', …' : ''})`,
      'Choose another folder, or run git init there first.',
    );
  }
  checkCollisions(root, files);
}

// An interrupted run of our own may have left its journal; apply finishes or discards it.
function isOurLeftover(root: string, entry: string): boolean {
  const path = join(root, entry);
  return entry === '.scaffold' && lstatSync(path).isDirectory() && readdirSync(path).every(name => name === 'txn');
}

function entriesOf(root: string): string[] {
  try {
    return readdirSync(root);
  } catch (cause) {
    const message = `${root} cannot be read (${errorCode(cause)}); nothing was changed. Choose another folder, or get permission.`;
    throw new UserError(message, { exitCode: 5, cause });
  }
}

function checkCollisions(root: string, files: readonly OutputFile[]): void {
  const collisions = files.map(({ path }) => path).filter(path => existsSync(join(root, path)));
  const problems: Problem[] = [...collisions, ...blockedFolders(root, files)].map(path => ({
    path,
    message: 'is there already',
    hint: 'move it away',
  }));
  if (problems.length === 0) return;
  throw new UserError(`${root} holds files that the repository would have; nothing was changed`, {
    exitCode: 3,
    problems,
  });
}

// What stands where the repository has a folder.
function blockedFolders(root: string, files: readonly OutputFile[]): string[] {
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  return [...folders].filter(folder => {
    const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
    return found !== undefined && !found.isDirectory();
  });
}

function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function refused(message: string, next: string): UserError {
  return new UserError(`${message}; nothing was changed. ${next}`, { exitCode: 3 });
}
