import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { type FirstCommit, firstCommit } from '../generate/git.ts';
import { isInGit } from '../git/is-in-git.ts';
import type { Ask } from '../wizard/question.ts';

type Target = { root: string; flags: Invocation['flags'] };

/** Whether a first commit is wanted: by flag, or asked. To be called before anything is written, so that Ctrl-C leaves nothing. */
export async function wantsCommit({ root, flags }: Target, terminal: Terminal, ask: Ask): Promise<boolean> {
  if (flags['no-git'] === true) return false;
  if (flags.git === true) return true;
  if (!terminal.interactive || isInGit(root)) return false;
  const question = {
    name: 'git',
    type: 'confirm',
    message: 'Make it a git repository with a first commit?',
    default: true,
  } as const;
  return (await ask(question)) === true;
}

/** Makes the first commit. One that fails is a warning: the files stay. */
export async function commit(root: string, content: FirstCommit, terminal: Terminal): Promise<'made' | 'none'> {
  const problem = await firstCommit(root, content);
  if (problem === undefined) return 'made';
  terminal.note(`warning: the first commit was not made (${problem}); the files are written`);
  return 'none';
}
