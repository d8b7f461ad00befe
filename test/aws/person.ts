import type { Environment } from '../terraform/harness/environment.ts';
import { folderOf, type Root } from './answers.ts';
import type { Ended } from './command-line.ts';
import { type PlanJson, realChanges } from './real-changes.ts';
import type { Workplace } from './workplace.ts';

/** Somebody with credentials, at work in a repository. */
export interface Person {
  readonly make: (command: string) => Promise<Ended>;
  readonly terraform: (root: Root, command: string) => Promise<Ended>;
  /** Plans and applies a root, and plans it again. */
  readonly rollOut: (root: Root) => Promise<RolledOut>;
  /** What the saved plan of a root would change, but for the gaps of the emulator. */
  readonly changes: (root: Root, plan: Ended) => Promise<readonly string[]>;
}

export interface RolledOut {
  readonly plan: Ended;
  readonly apply: Ended;
  readonly secondPlan: Ended;
  readonly changes: readonly string[];
}

export function person(place: Workplace, as: Environment): Person {
  const make = (command: string) => place.run(as, `make ${command}`);
  const terraform = (root: Root, command: string) => place.run(as, `terraform -chdir=${folderOf(root)} ${command}`);
  const changes = async (root: Root, plan: Ended) => {
    if (plan.code !== 0) return [plan.output];
    if (plan.output.includes('No changes. Your infrastructure matches the configuration')) return [];
    const shown = await terraform(root, 'show -json tfplan');
    return realChanges(JSON.parse(shown.output) as PlanJson);
  };
  const rollOut = async (root: Root) => {
    const plan = await make(`plan ${argumentsOf(root)}`);
    const apply = await make(`apply ${argumentsOf(root)}`);
    const secondPlan = await make(`plan ${argumentsOf(root)}`);
    return { plan, apply, secondPlan, changes: await changes(root, secondPlan) };
  };
  return { make, terraform, rollOut, changes };
}

/** A root as make is told it. */
export function argumentsOf({ env, component }: Root): string {
  return `env=${env} component=${component}`;
}
