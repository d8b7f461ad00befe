import { execa } from 'execa';
import { cleanEnvironment, type Environment } from './environment.ts';
import { findTerraform } from './tools.ts';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs terraform and reports how it ended, whatever that was. `env` replaces the clean environment; none is inherited. */
export async function terraform(args: readonly string[], options: { cwd: string; env?: Environment }): Promise<Ran> {
  const program = findTerraform();
  if (program === undefined) throw new Error('terraform is not installed; guard the test with describeWithTerraform.');
  const { cwd, env = cleanEnvironment() } = options;
  const ran = await execa(program, args, { cwd, env, extendEnv: false, reject: false, stdin: 'ignore' });
  // Without an exit code terraform was never started, or was killed; only execa's own message says which.
  const { exitCode = -1, stdout, stderr, shortMessage = '' } = ran;
  return { exitCode, stdout, stderr: exitCode === -1 ? `${stderr}\n${shortMessage}`.trim() : stderr };
}
