import { type PlanJson, realChanges } from '../../aws/real-changes.ts';
import { events } from '../../terraform/harness/diagnostics.ts';
import type { Ran } from '../../terraform/harness/terraform.ts';

/** A plan of a root as Terraform tells it: an exit code, how many resources it concerns, and what it does with each. */
export interface Planned {
  readonly exitCode: number;
  readonly counts: string;
  /** `<address> <action>`, or `<old address> -> <address> <action>`, sorted; what went wrong when there is no plan. */
  readonly lines: readonly string[];
}

type InRoot = (...args: readonly string[]) => Promise<Ran>;

interface PlanEvent {
  readonly type: string;
  readonly change?: { readonly action: string; readonly resource: Named; readonly previous_resource?: Named };
  readonly changes?: { readonly add: number; readonly change: number; readonly remove: number };
}

interface Named {
  readonly addr: string;
}

/** Plans a root, all that is said of it being in the events of `plan -json`. */
export async function planned(run: InRoot): Promise<Planned> {
  const { exitCode, stdout, stderr } = await run('plan', '-json');
  if (exitCode !== 0) return { exitCode, counts: '', lines: [stdout + stderr] };
  const told = events<PlanEvent>(stdout);
  const lines = told.flatMap(({ type, change }) => (type === 'planned_change' && change ? [lineOf(change)] : []));
  const [counts] = told.flatMap(({ type, changes }) => (type === 'change_summary' && changes ? [changes] : []));
  return { exitCode, counts: `+${counts?.add} ~${counts?.change} -${counts?.remove}`, lines: lines.sort() };
}

function lineOf({ action, resource, previous_resource: previous }: NonNullable<PlanEvent['change']>): string {
  return `${previous ? `${previous.addr} -> ` : ''}${resource.addr} ${action}`;
}

/** What a saved plan would change, by attribute, and without the gaps of the emulator. */
export async function changesIn(file: string, run: InRoot): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await run('show', '-json', file);
  return exitCode === 0 ? realChanges(JSON.parse(stdout) as PlanJson) : [stderr];
}
