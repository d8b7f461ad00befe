import type { Environment } from '../terraform/harness/environment.ts';
import { folderOf, type Root } from './answers.ts';
import type { Ended } from './command-line.ts';
import { NoChanges } from './ended.ts';
import { type PlanJson, realChanges } from './real-changes.ts';
import type { Workplace } from './workplace.ts';

/** Somebody with credentials, at work in a repository. */
export interface Person {
  readonly make: (command: string) => Promise<Ended>;
  readonly terraform: (root: Root, command: string) => Promise<Ended>;
  readonly apply: (root: Root) => Promise<Applied>;
  /** What a plan of a root would change that was just applied, but for the gaps of the emulator. */
  readonly changes: (root: Root) => Promise<readonly string[]>;
  readonly destroy: (root: Root) => Promise<Destroyed>;
}

export interface Applied {
  readonly plan: Ended;
  readonly apply: Ended;
}

export interface Destroyed {
  readonly shown: Ended;
  readonly destroyed: Ended;
  /** The addresses that are left in the state. */
  readonly left: Ended;
}

export function person(place: Workplace, as: Environment): Person {
  const make = (command: string) => place.run(as, `make ${command}`);
  const terraform = (root: Root, command: string) => place.run(as, `terraform -chdir=${folderOf(root)} ${command}`);
  const apply = async (root: Root) => {
    const plan = await make(`plan ${argumentsOf(root)}`);
    return { plan, apply: await make(`apply ${argumentsOf(root)}`) };
  };
  const changes = async (root: Root) => {
    const plan = await make(`plan ${argumentsOf(root)}`);
    if (plan.code !== 0) return [plan.output];
    if (plan.output.includes(NoChanges)) return [];
    return realChanges(JSON.parse((await terraform(root, 'show -json tfplan')).output) as PlanJson);
  };
  const destroy = async (root: Root) => {
    const shown = await make(`destroy ${argumentsOf(root)}`);
    const destroyed = await make(`destroy ${argumentsOf(root)} ${confirmationOf(root)}`);
    return { shown, destroyed, left: await terraform(root, 'state list') };
  };
  return { make, terraform, apply, changes, destroy };
}

/** A root as make is told it. */
export function argumentsOf({ env, component }: Root): string {
  return `env=${env} component=${component}`;
}

/** What make wants to hear before it destroys a root. */
export function confirmationOf(root: Root): string {
  return `confirm=${folderOf(root).replace('environments/', '')}`;
}
