import { UserError } from '../user-error.ts';
import type { Ask, Choice, Question } from './question.ts';

/** Asks on the terminal. inquirer is loaded with the first question: a run with all answers never pays for it. */
export const inquirerAsk: Ask = async question => {
  const { default: inquirer } = await import('inquirer');
  // Standard output is for data: it may be a file, and the person would wait for a question that went there.
  const ask = inquirer.createPromptModule({ output: process.stderr });
  return askWith(prompt => ask([prompt as never]), question);
};

type Prompt = (question: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Asks with any prompt that understands inquirer's questions, Yeoman's among them. */
export async function askWith(prompt: Prompt, question: Question): Promise<unknown> {
  // A dot in a name would make inquirer nest the answer.
  const name = question.name.replaceAll('.', '/');
  try {
    const replies = await prompt({ ...inquirerQuestion(question), name });
    return replies[name];
  } catch (cause) {
    if (!isInterruption(cause)) throw cause;
    throw new UserError(INTERRUPTED, { exitCode: 130, cause });
  }
}

export const INTERRUPTED = 'interrupted; nothing was written. Run the same command again to go on with your answers';

/** Whether this is what inquirer throws when the person types Ctrl-C. */
export function isInterruption(error: unknown): error is Error {
  return error instanceof Error && /force closed|ExitPrompt/.test(`${error.name} ${error.message}`);
}

function inquirerQuestion({
  type,
  message,
  default: known,
  choices,
  validate,
  required,
}: Question): Record<string, unknown> {
  return {
    type,
    message,
    ...(known === undefined ? {} : { default: known }),
    ...(validate ? { validate: type === 'search' ? () => true : validate } : {}),
    ...(choices && type === 'search' ? { source: (term?: string) => matching(choices, term) } : { choices }),
    ...(required ? { required } : {}),
    ...(type === 'select' ? { pageSize: 15, loop: false } : {}),
  };
}

function matching(choices: readonly Choice[], term = ''): Choice[] {
  return choices.filter(({ name }) => name.includes(term.trim().toLowerCase()));
}
