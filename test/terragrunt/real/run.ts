import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Environment } from '../../terraform/harness/environment.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import type { Ran } from '../../terraform/harness/terraform.ts';
import { terragrunt } from '../terragrunt.ts';

/** Where Terragrunt runs, and all that it sees of its surroundings. */
export interface Clone {
  readonly cwd: string;
  readonly env: Environment;
}

/** How a run of many units ended: for each unit that was visited, by its folder, what Terragrunt reports of it. */
export interface RanAll extends Ran {
  readonly results: ReadonlyMap<string, string>;
}

/** Runs a command of Terragrunt in a clone. */
export function run(args: readonly string[], { cwd, env }: Clone): Promise<Ran> {
  return terragrunt(args, { cwd, env: { ...Frugal, ...env } });
}

/** Runs a command of Terraform in every unit below a folder of a clone. */
export async function runAll(top: string, args: readonly string[], clone: Clone): Promise<RanAll> {
  const report = join(scratchFolder(), 'report.json');
  const reported = ['--report-file', report, '--report-format', 'json'];
  const ran = await run(['run', '--all', '--working-dir', top, ...reported, ...args], clone);
  return { ...ran, results: resultsIn(report, top) };
}

// It parses much and keeps little: collecting garbage less often halves what a run of hundreds of units costs.
const Frugal: Environment = { GOGC: '400', TG_PARALLELISM: '2' };

interface Visit {
  readonly Name: string;
  readonly Result: string;
}

function resultsIn(report: string, top: string): Map<string, string> {
  const visits: readonly Visit[] = JSON.parse(readFileSync(report, 'utf8'));
  return new Map(visits.map(({ Name, Result }) => [posix.join(top, Name), Result]));
}
