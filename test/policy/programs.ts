import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describe, jest } from '@jest/globals';
import { execa } from 'execa';
import { repositoryRoot } from '../cases.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { findProgram } from '../terraform/harness/tools.ts';

/** A describe that is skipped, with one line that says why, where one of the programs is neither in .tools nor on the PATH. */
export function describeWithPrograms(programs: readonly string[], name: string, body: () => void): void {
  const missing = programs.filter(program => locate(program) === undefined);
  if (missing.length > 0) {
    process.stderr.write(`skipped: "${name}" needs ${missing.join(' and ')}, not found on this machine\n`);
  }
  // Scanners that take seconds here may take minutes where every core is busy.
  jest.setTimeout(360_000);
  const declare = missing.length === 0 ? describe : describe.skip;
  declare(name, body);
}

/** What a program printed. It sees nothing of this machine but the PATH, and how it ended is for the caller to judge. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  const path = locate(program);
  if (path === undefined) throw new Error(`${program} is not installed; guard the test with describeWithPrograms.`);
  const env = { PATH: `${Tools}:${process.env.PATH ?? ''}`, HOME: scratchFolder(), LANG: 'C.UTF-8' };
  const ran = await execa(path, args, { cwd, env, extendEnv: false, reject: false, stdin: 'ignore' });
  if (ran.exitCode === undefined) throw new Error(ran.shortMessage);
  return ran.stdout === '' ? ran.stderr : ran.stdout;
}

// Where scripts/install-tools.sh puts what npm cannot install.
const Tools = join(repositoryRoot, '.tools', 'bin');

function locate(program: string): string | undefined {
  const installed = join(Tools, program);
  return isExecutable(installed) ? installed : findProgram(program);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
