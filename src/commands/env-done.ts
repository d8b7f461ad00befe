import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import { environmentNames } from '../environments/changed-answers.ts';
import { carriedAnswers } from '../environments/promote.ts';
import { requireRepositoryAnswers } from '../generate/read-answers.ts';

export type EnvCommand = 'env add' | 'env remove' | 'env promote';

/** Whether the answers say already what a command on environments was called for; errors as `requireRepositoryAnswers`. */
export function isEnvironmentDone(command: EnvCommand, { positionals, flags }: Invocation): boolean {
  const [name, to, ...paths] = positionals;
  if (name === undefined) return false;
  const answers = requireRepositoryAnswers(repositoryFolder(flags));
  const names = environmentNames(answers.tree);
  if (command === 'env add') return names.includes(name);
  if (command === 'env remove') return !names.includes(name);
  // Answers that are named are carried once more, which changes nothing.
  if (to === undefined || paths.length > 0 || !names.includes(name) || !names.includes(to)) return false;
  return carriedAnswers(answers, { from: name, to }).length === 0;
}
