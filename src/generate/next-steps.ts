import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Repository } from '../answers/repository.ts';
import { firstSteps } from '../compose/first-steps.ts';

/**
 * What a person does after `new`, in order, ready to paste: go to the folder, make it a git repository where it is none
 * yet, then the commands of the README's first steps.
 */
export function nextSteps(repository: Repository, root: string): string[] {
  const folder = relative(process.cwd(), root);
  const url = repository.project.repository;
  return [
    ...(folder === '' ? [] : [`cd ${shellWord(folder)}`]),
    ...(url === null || existsSync(join(root, '.git')) ? [] : [`git init && git remote add origin ${url}`]),
    ...firstSteps(repository).map(({ command }) => command),
  ];
}

/** The word as a POSIX shell reads it back; quoted only where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
