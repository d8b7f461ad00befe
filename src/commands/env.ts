import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { orOtherTemplates } from '../generate/read-answers.ts';
import type { Ask } from '../wizard/question.ts';
import { bring } from './bring.ts';
import { finishEarlierRun } from './earlier-run.ts';
import { runEnvAdd } from './env-add.ts';
import { type EnvCommand, isEnvironmentDone } from './env-done.ts';
import { runEnvPromote } from './env-promote.ts';
import { runEnvRemove } from './env-remove.ts';
import type { Planner } from './planner.ts';

type Run = (invocation: Invocation, terminal: Terminal, given: { planner: Planner } & Person) => Promise<number>;
type Person = { ask?: Ask };
type Command = (invocation: Invocation, terminal: Terminal, person?: Person) => Promise<number>;

export const envAdd: Command = changing('env add', runEnvAdd);
export const envRemove: Command = changing('env remove', runEnvRemove);
export const envPromote: Command = changing('env promote', runEnvPromote);

/** A command that changes the answers of a repository, and then the repository. */
function changing(command: EnvCommand, run: Run): Command {
  return async (invocation, terminal, person = {}) => {
    const { flags } = invocation;
    const root = repositoryFolder(flags);
    const isAllDone = (cutOff: string | null) => cutOff === command && isEnvironmentDone(command, invocation);
    if (finishEarlierRun({ root, flags, command, isAllDone }, terminal)) return 0;
    try {
      return await run(invocation, terminal, { planner: plannerOf(command, person), ...person });
    } catch (error) {
      throw orOtherTemplates(root, error);
    }
  };
}

function plannerOf(command: EnvCommand, { ask }: Person): Planner {
  return async (changed, terminal) => bring({ command, ...changed }, terminal, ask);
}
