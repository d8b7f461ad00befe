import type { CheckedAnswers } from '../answers/answers.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { repositoryAnswers } from '../generate/read-answers.ts';
import { UserError } from '../user-error.ts';
import type { Ask } from '../wizard/question.ts';
import { bring } from './bring.ts';
import { finishEarlierRun } from './earlier-run.ts';
import { abort, settle } from './settle.ts';

/** Who is asked about conflicts; left out where it is whoever sits at the terminal. */
type Person = { ask?: Ask };

/** `scaffold update`: brings the repository in line with its answers, with the templates that it was made with. */
export function runUpdate(invocation: Invocation, terminal: Terminal, person: Person = {}): Promise<number> {
  return run(['update', invocation], terminal, person);
}

/** `scaffold upgrade`: brings newer templates in. */
export function runUpgrade(invocation: Invocation, terminal: Terminal, person: Person = {}): Promise<number> {
  return run(['upgrade', invocation], terminal, person);
}

type Order = readonly [command: 'update' | 'upgrade', invocation: Invocation];

async function run([command, invocation]: Order, terminal: Terminal, { ask }: Person): Promise<number> {
  const { flags } = invocation;
  const root = repositoryFolder(flags);
  if (finishEarlierRun({ root, flags, command }, terminal)) return 0;
  if (flags.abort === true) return abort(root, invocation, terminal);
  if (flags.continue === true) return settle({ command, root, json: flags.json === true }, terminal);
  return bring({ command, root, answers: answersOf(root), flags }, terminal, ask);
}

function answersOf(root: string): CheckedAnswers {
  const answers = repositoryAnswers(root);
  if (answers) return answers;
  const message = `${SCAFFOLD_FILE} is missing in ${root}; nothing was changed. Put it back: git checkout -- ${SCAFFOLD_FILE}`;
  throw new UserError(message, { exitCode: 2 });
}
