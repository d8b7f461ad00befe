/** What a program said. `found` is false where it is not installed. */
export type Outcome = { found: boolean; exitCode: number; stdout: string; stderr: string };

const TIME_LIMIT = 30_000;

/** Where a program runs, and what it reads on standard input. */
export type Setting = { cwd: string; input?: string };

/** Runs a program without a shell and waits for it. Never throws: a failing program is an outcome. */
export async function run(program: string, args: readonly string[], { cwd, input }: Setting): Promise<Outcome> {
  // Loaded when a program is started: most runs of the generator start none.
  const { execa } = await import('execa');
  const result = await execa(program, args, {
    cwd,
    reject: false,
    timeout: TIME_LIMIT,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  const found = result.code !== 'ENOENT';
  return { found, exitCode: result.exitCode ?? 1, stdout: result.stdout ?? '', stderr: result.stderr ?? '' };
}
