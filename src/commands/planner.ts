import type { CheckedAnswers } from '../answers/answers.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';

/** A repository, and the answers that it is to have. */
export type ChangedRepository = { root: string; answers: CheckedAnswers; flags: Invocation['flags'] };

/** Brings a repository in line with changed answers, as `scaffold update` does, and gives the exit code. */
export type Planner = (change: ChangedRepository, terminal: Terminal) => Promise<number>;
