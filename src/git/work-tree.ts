import { type Outcome, run } from '../run.ts';

/** The work tree of git that a repository lies in; `prefix` leads from its top to the repository, and ends in `/` where it is not empty. */
export type WorkTree = {
  root: string;
  prefix: string;
  git(args: readonly string[], input?: string): Promise<Outcome>;
};

/** Finds the work tree; a text says why there is none that could be used. */
export async function workTree(root: string): Promise<WorkTree | string> {
  const git = (args: readonly string[], input?: string) =>
    // Names of files are names, never patterns.
    run('git', ['--literal-pathspecs', ...args], input === undefined ? { cwd: root } : { cwd: root, input });
  const outcome = await git(['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  if (!outcome.found) return 'git is not installed';
  if (outcome.exitCode !== 0) return complaint(outcome);
  const [isInside, prefix = ''] = outcome.stdout.split('\n');
  return isInside === 'true' ? { root, prefix, git } : 'not in a work tree of git';
}

/** What a program that failed said first. */
export function complaint({ stderr, exitCode }: Outcome): string {
  const [first = ''] = stderr.trim().split('\n');
  return first.replace(/^fatal: /, '') || `exit code ${exitCode}`;
}
