import { relative } from 'node:path';
import type { Repository } from '../answers/repository.ts';
import { hasBootstrap } from '../compose/bootstrap.ts';

/** What a person does after `new`, in order, ready to paste. */
export function nextSteps(repository: Repository, root: string): string[] {
  const [first] = repository.environments;
  const folder = relative(process.cwd(), root);
  const open = repository.environments.filter(environment => environment.aws.account === null);
  const environment = first?.name ?? '';
  return [
    ...(folder === '' ? [] : [`cd ${shellWord(folder)}`]),
    ...(open.length === 0
      ? []
      : [`fill in the account of ${open.map(({ name }) => name).join(', ')}: make doctor lists the places`]),
    'mise install',
    ...(first && hasBootstrap(repository, first) ? [`make bootstrap env=${environment} cloud=aws`] : []),
    `make plan env=${environment} component=network`,
    ...(repository.project.repository === null ? [] : [`git remote add origin ${repository.project.repository}`]),
  ];
}

/** The word as a POSIX shell reads it back; quoted only where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
