import { accountOf } from '../account-ids.ts';
import { hasCiRoles } from '../bootstrap.ts';
import type { EnvironmentPlace } from '../place.ts';

/**
 * What modules that make IAM roles are told: pipelines may only make roles that carry the boundary of module
 * ci-identity. Empty where there are no pipelines.
 */
export function roleSettings({ repository, environment }: EnvironmentPlace): { permissions_boundary?: string } {
  if (!hasCiRoles(repository)) return {};
  const boundary = `${repository.project.name}-${environment.name}-boundary`;
  return { permissions_boundary: `arn:aws:iam::${accountOf(environment)}:policy/${boundary}` };
}

/** The argument `roles` of a module, where there is anything to say. */
export function rolesArgument(place: EnvironmentPlace): { roles?: { permissions_boundary: string } } {
  const { permissions_boundary } = roleSettings(place);
  return permissions_boundary === undefined ? {} : { roles: { permissions_boundary } };
}
