import type { Invocation } from '../cli/commands.ts';
import { flagWords } from '../cli/flag-words.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { addEnvironment, type NewEnvironment } from '../environments/add.ts';
import { requireScaffoldFile } from '../generate/read-answers.ts';
import { UserError } from '../user-error.ts';
import { inquirerAsk } from '../wizard/inquirer-ask.ts';
import { askName, askPlaces, usualPlaces } from '../wizard/new-environment.ts';
import type { Ask } from '../wizard/question.ts';
import type { Planner } from './planner.ts';

/** `scaffold env add NAME`: asks what is open, puts the environment into the answers, and lets the planner bring the repository in line. */
export async function runEnvAdd(
  { positionals, flags }: Invocation,
  terminal: Terminal,
  { planner, ask = inquirerAsk }: { planner: Planner; ask?: Ask },
): Promise<number> {
  const dir = repositoryFolder(flags);
  const document = requireScaffoldFile(dir);
  const { tree } = document;
  const name = positionals[0] ?? (terminal.interactive ? await askName(tree, ask) : undefined);
  if (name === undefined) {
    const message = 'scaffold env add needs a name; nothing was changed. Give it: scaffold env add NAME';
    throw new UserError(message, { exitCode: 2 });
  }
  const given = wishOf(flags);
  const asked = terminal.interactive ? await askPlaces({ tree, name, ask }, given) : given;
  const wish = flags.yes === true ? usualPlaces(tree, asked) : asked;
  return planner({ root: dir, answers: addEnvironment(document, name, wish), flags }, terminal);
}

function wishOf(flags: Invocation['flags']): NewEnvironment {
  const clouds = flagWords(flags.clouds)
    .flatMap(word => word.split(','))
    .filter(word => word.trim() !== '');
  return {
    ...textFlag(flags, 'from'),
    ...textFlag(flags, 'profile'),
    ...(clouds.length > 0 ? { clouds: clouds.map(word => word.trim()) } : {}),
    regions: flagWords(flags.region),
    sets: flagWords(flags.set),
  };
}

function textFlag(flags: Invocation['flags'], name: 'from' | 'profile'): NewEnvironment {
  const value = flags[name];
  return typeof value === 'string' ? { [name]: value } : {};
}
