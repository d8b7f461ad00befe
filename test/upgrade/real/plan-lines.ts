import { type PlanJson, realChanges } from '../../aws/real-changes.ts';

/** A plan as `terraform show -json` tells it, with what moves. */
export interface MovingPlan extends PlanJson {
  readonly resource_changes: readonly (PlanJson['resource_changes'][number] & { readonly previous_address?: string })[];
}

/**
 * What a plan would do, but for the gaps of the emulator: `<address> <actions> <attributes>`, the attributes only where
 * something changes in place, and `<old address> -> <address>` for what moves.
 */
export function planLines(plan: MovingPlan): string[] {
  const moves = plan.resource_changes.flatMap(({ address, previous_address }) =>
    previous_address === undefined ? [] : [`${previous_address} -> ${address}`],
  );
  const changes = realChanges(plan).map(line => line.replace(/ (create|delete|forget|delete,create|create,delete) .*$/, ' $1'));
  return [...moves, ...changes].sort();
}
