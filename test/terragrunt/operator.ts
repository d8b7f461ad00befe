import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from '../aws/command-line.ts';
import type { PlanJson } from '../aws/real-changes.ts';
import type { Workplace } from '../aws/workplace.ts';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { nameOf, ofUnits, type UnitName } from './applied-units.ts';

/** Somebody with credentials who runs all units of dev at once, or those that a filter of Terragrunt names. */
export interface Operator {
  readonly runAll: (command: string, filter?: string) => Promise<RanAll>;
  readonly planAll: (options?: string) => Promise<PlannedAll>;
}

export interface RanAll extends Ended {
  /** When Terragrunt worked on a unit, by the name of the unit. */
  readonly report: ReadonlyMap<string, UnitRun>;
}

export interface UnitRun {
  readonly Name: string;
  readonly Started: string;
  readonly Ended: string;
}

export interface PlannedAll extends RanAll {
  readonly plans: Readonly<Record<UnitName, UnitPlan>>;
}

/** What terraform says of a saved plan; undefined when there is none. */
export type UnitPlan = PlanJson | undefined;

const ButAddons = '!./**/kubernetes-addons';

const Quiet = { TG_NON_INTERACTIVE: 'true', TG_NO_COLOR: 'true', TG_NO_TIPS: 'true' };

export function operator(place: Workplace, as: Environment): Operator {
  const runAll = async (command: string, filter = ButAddons): Promise<RanAll> => {
    const report = join(scratchFolder(), 'report.json');
    const reported = `--report-file ${report} --report-format json`;
    const run = `terragrunt run --all --working-dir environments/dev --filter '${filter}' ${reported}`;
    return { ...(await place.run({ ...as, ...Quiet }, `${run} ${command}`)), report: reportIn(report) };
  };
  const planAll = async (options = '') => {
    const folder = scratchFolder();
    const ran = await runAll(`--json-out-dir ${folder} -- plan ${options}`);
    return { ...ran, plans: await ofUnits(unit => planIn(join(folder, nameOf(unit), 'tfplan.json'))) };
  };
  return { runAll, planAll };
}

// There is none when Terragrunt could not start.
function reportIn(path: string): Map<string, UnitRun> {
  const runs = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as UnitRun[]) : [];
  return new Map(runs.map(run => [run.Name, run]));
}

function planIn(path: string): UnitPlan {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
