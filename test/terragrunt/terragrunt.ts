import { execa } from 'execa';
import type { Environment } from '../terraform/harness/environment.ts';
import type { Ran } from '../terraform/harness/terraform.ts';
import { findTerragrunt } from '../terraform/harness/tools.ts';

/** Runs Terragrunt and reports how it ended, whatever that was. `env` is all that it sees: none is inherited. */
export async function terragrunt(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Environment },
): Promise<Ran> {
  const program = findTerragrunt();
  if (program === undefined) throw new Error('Terragrunt is not installed; guard the test with describeWith.');
  const quiet = { TG_NON_INTERACTIVE: 'true', TG_NO_COLOR: 'true', TG_NO_TIPS: 'true', TG_LOG_FORMAT: 'bare' };
  const ran = await execa(program, args, {
    cwd,
    env: { ...env, ...quiet },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  });
  // Without an exit code it was never started, or was killed; only execa's own message says which.
  const { exitCode = -1, stdout, stderr, shortMessage = '' } = ran;
  return { exitCode, stdout, stderr: exitCode === -1 ? `${stderr}\n${shortMessage}`.trim() : stderr };
}
