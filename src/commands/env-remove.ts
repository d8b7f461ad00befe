import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { destroySteps } from '../environments/destroy-steps.ts';
import { newOrder, removeEnvironment } from '../environments/remove.ts';
import { requireRepositoryAnswers, requireScaffoldFile } from '../generate/read-answers.ts';
import { configuredStates } from '../inspect/configured-states.ts';
import { UserError } from '../user-error.ts';
import type { Planner } from './planner.ts';

/**
 * `scaffold env remove NAME`: says what has to be destroyed first, in its order, and refuses (exit 3) while the folder has
 * states; with --confirm-destroyed takes the environment out of the answers. It never touches a state.
 */
export async function runEnvRemove(
  { positionals, flags }: Invocation,
  terminal: Terminal,
  { planner }: { planner: Planner },
): Promise<number> {
  const [name] = positionals;
  if (name === undefined) {
    const message = 'scaffold env remove needs a name; nothing was changed. See scaffold env list';
    throw new UserError(message, { exitCode: 2 });
  }
  const dir = repositoryFolder(flags);
  const document = requireScaffoldFile(dir);
  const answers = removeEnvironment(document, name);
  const states = flags['confirm-destroyed'] === true ? [] : configuredStates(dir, name);
  if (states.length > 0) refuse({ dir, name, states }, flags.json === true, terminal);
  for (const { environment, promoteFrom } of newOrder(document.tree, name)) {
    terminal.note(`${environment} promotes from ${promoteFrom ?? 'none'} now`);
  }
  return planner({ root: dir, answers, flags }, terminal);
}

type Standing = { dir: string; name: string; states: readonly string[] };

function refuse({ dir, name, states }: Standing, isJson: boolean, terminal: Terminal): never {
  const { repository } = requireRepositoryAnswers(dir);
  const environment = repository.environments.find(candidate => candidate.name === name);
  const steps = environment ? destroySteps(repository, environment) : [];
  const say = isJson ? terminal.note : terminal.print;
  say(`To destroy ${name}, in this order:`);
  for (const [index, step] of steps.entries()) say(`  ${index + 1}. ${step}`);
  const problems = states.map(path => ({ path, message: 'still has a state configured' }));
  const message = `${name} may still exist; nothing was changed. Destroy it in the order above, then repeat with --confirm-destroyed`;
  throw new UserError(message, { exitCode: 3, problems });
}
