import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { firstCommit, isInGit } from '../generate/git.ts';
import type { Ask } from '../wizard/question.ts';

type Wish = { root: string; flags: Invocation['flags']; branch: string };

/** Makes the first commit when a flag says so or the person wants it. A commit that fails is a warning: the files stay. */
export async function commitIfWanted(wish: Wish, terminal: Terminal, ask: Ask): Promise<'made' | 'none'> {
  if (!(await isWanted(wish, terminal, ask))) return 'none';
  const problem = await firstCommit(wish.root, wish.branch);
  if (problem === undefined) return 'made';
  terminal.note(`warning: the first commit was not made (${problem}); the files are written`);
  return 'none';
}

async function isWanted({ root, flags }: Wish, terminal: Terminal, ask: Ask): Promise<boolean> {
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
