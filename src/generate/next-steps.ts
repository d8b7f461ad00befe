import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Repository } from '../answers/repository.ts';
import { hasBootstrap } from '../compose/bootstrap.ts';
import { rootArguments } from '../compose/root-arguments.ts';

/** What a person does after `new`, in order, ready to paste. */
export function nextSteps(repository: Repository, root: string): string[] {
  const [first] = repository.environments;
  const folder = relative(process.cwd(), root);
  const open = repository.environments.filter(environment => environment.aws.account === null);
  const environment = first?.name ?? '';
  const url = repository.project.repository;
  return [
    ...(folder === '' ? [] : [`cd ${shellWord(folder)}`]),
    'mise install',
    ...(open.length === 0
      ? []
      : [`make doctor  # shows where the account of ${open.map(({ name }) => name).join(', ')} has to be filled in`]),
    ...(first && hasBootstrap(repository, first) ? [`make bootstrap env=${environment} cloud=aws`] : []),
    `make plan ${first ? rootArguments(first) : ''}`,
    ...(url === null || existsSync(join(root, '.git')) ? [] : [`git init && git remote add origin ${url}`]),
  ];
}

/** The word as a POSIX shell reads it back; quoted only where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
