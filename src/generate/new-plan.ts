import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
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
  const entries = readdirSync(root);
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
  return entry === '.scaffold' && readdirSync(join(root, entry)).every(name => name === 'txn');
}

function checkCollisions(root: string, files: readonly OutputFile[]): void {
  const collisions = files.filter(file => existsSync(join(root, file.path)));
  if (collisions.length === 0) return;
  const problems: Problem[] = collisions.map(({ path }) => ({
    path,
    message: 'is there already',
    hint: 'move it away',
  }));
  throw new UserError(`${root} holds files that the repository would have; nothing was changed`, {
    exitCode: 3,
    problems,
  });
}

function refused(message: string, next: string): UserError {
  return new UserError(`${message}; nothing was changed. ${next}`, { exitCode: 3 });
}
