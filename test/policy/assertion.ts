import { listOf, type Resource, text } from './resource.ts';

/** A policy of ours under the id of the checkov check that asks for the same; its title is in checkov-ids.json. */
export interface Assertion {
  readonly id: string;
  /** The resources of one root that break it; skips are not looked at. */
  readonly violations: (scope: readonly Resource[]) => readonly Resource[];
}

/** Every resource of one of these types must be good, given all resources of its root. */
export function each(
  id: string,
  types: string | readonly string[],
  isGood: (resource: Resource, scope: readonly Resource[]) => boolean,
): Assertion {
  const violations = (scope: readonly Resource[]) =>
    scope.filter(resource => listOf(types).includes(resource.type) && !isGood(resource, scope));
  return { id, violations };
}

/** Asks about a service that no template uses: whoever adds it writes the assertion that its check needs. */
export function never(id: string, type: string): Assertion {
  return { id, violations: scope => scope.filter(resource => resource.type === type) };
}

/** Whether a resource of that type with the same value of an argument exists and is good. */
export function beside(
  scope: readonly Resource[],
  [type, argument, value]: readonly [type: string, argument: string, value: string],
  isGood: (resource: Resource) => boolean = () => true,
): boolean {
  return value !== '' && scope.some(other => other.type === type && text(other, argument) === value && isGood(other));
}
