import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GitUrl } from '../../schema/scalars.ts';
import { run } from '../run.ts';

/** URL of the folder's own remote, when it is one that we could answer `project.repository` with. */
export async function gitRemote(folder: string): Promise<string | undefined> {
  if (!existsSync(join(folder, '.git'))) return undefined;
  const { exitCode, stdout } = await run('git', ['remote', 'get-url', 'origin'], { cwd: folder });
  return exitCode === 0 && GitUrl.safeParse(stdout.trim()).success ? stdout.trim() : undefined;
}

/** What the first commit holds, and the branch of a repository that is made for it. */
export type FirstCommit = { paths: readonly string[]; branch: string };

/** Commits these files and nothing else; makes the repository first where there is none. Gives what went wrong, in git's words. */
export async function firstCommit(folder: string, { paths, branch }: FirstCommit): Promise<string | undefined> {
  const input = paths.join('\n');
  const steps = [
    ...(existsSync(join(folder, '.git')) ? [] : [['init', '--quiet', '--initial-branch', branch]]),
    ['add', '--pathspec-from-file=-'],
    ['commit', '--quiet', '--message', 'Generate the platform repository', '--pathspec-from-file=-'],
  ];
  for (const step of steps) {
    const { exitCode, stderr } = await run('git', step, { cwd: folder, input });
    if (exitCode !== 0) return `git ${step[0]}: ${stderr.trim().split('\n')[0] ?? ''}`;
  }
  return undefined;
}
