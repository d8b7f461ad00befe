/** What a program said. `found` is false where it is not installed. */
export type Outcome = { found: boolean; exitCode: number; stdout: string; stderr: string };

const TIME_LIMIT = 30_000;

/** Where a program runs, what it reads on standard input, what its environment has besides ours. */
export type Setting = {
  cwd: string;
  input?: string;
  env?: Readonly<Record<string, string>>;
  /** `latin1` gives a character for each byte that the program wrote, to the last line feed. */
  encoding?: 'utf8' | 'latin1';
};

/** Runs a program without a shell and waits for it. Never throws: a failing program is an outcome. */
export async function run(program: string, args: readonly string[], setting: Setting): Promise<Outcome> {
  // Loaded when a program is started: most runs of the generator start none.
  const { execa } = await import('execa');
  const { cwd, input, env = {}, encoding = 'utf8' } = setting;
  const result = await execa(program, args, {
    cwd,
    env,
    encoding,
    stripFinalNewline: encoding === 'utf8',
    reject: false,
    timeout: TIME_LIMIT,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  const found = result.code !== 'ENOENT';
  return { found, exitCode: result.exitCode ?? 1, stdout: result.stdout ?? '', stderr: result.stderr ?? '' };
}
