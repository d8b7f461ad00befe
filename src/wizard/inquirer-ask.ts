import { UserError } from '../user-error.ts';
import type { Ask, Choice, Question } from './question.ts';

/** Asks on the terminal. inquirer is loaded with the first question: a run with all answers never pays for it. */
export const inquirerAsk: Ask = async question => {
  const { default: inquirer } = await import('inquirer');
  return askWith(prompt => inquirer.prompt([prompt as never]), question);
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
    if (!(cause instanceof Error) || !/force closed|ExitPrompt/.test(`${cause.name} ${cause.message}`)) throw cause;
    const message = 'interrupted; nothing was written. Run the same command again to go on with your answers';
    throw new UserError(message, { exitCode: 130, cause });
  }
}

function inquirerQuestion({ type, message, default: known, choices, validate }: Question): Record<string, unknown> {
  return {
    type,
    message,
    ...(known === undefined ? {} : { default: known }),
    ...(validate ? { validate: type === 'search' ? () => true : validate } : {}),
    ...(choices && type === 'search' ? { source: (term?: string) => matching(choices, term) } : { choices }),
    ...(type === 'select' ? { pageSize: 15, loop: false } : {}),
  };
}

function matching(choices: readonly Choice[], term = ''): Choice[] {
  return choices.filter(({ name }) => name.includes(term.trim().toLowerCase()));
}
