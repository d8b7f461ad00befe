import { hasPipelineRoles } from '../answers/forge.ts';
import type { Environment, Repository } from '../answers/repository.ts';

/** Whether pipelines of this repository get roles of their own: the forge must be one that we can trust by OIDC. */
export function hasCiRoles({ project }: Repository): boolean {
  return hasPipelineRoles(project);
}

/** Whether an environment has anything of its own to create before its first state: store, or roles for CI. */
export function hasBootstrap(repository: Repository, environment: Environment): boolean {
  return environment.state.create || hasCiRoles(repository);
}

/**
 * Whether this environment creates its account's OIDC provider: an account can have one only, so the first environment
 * there does. An account that is not known yet counts as one of its own.
 */
export function ownsOidcProvider(repository: Repository, environment: Environment): boolean {
  const { account } = environment.aws;
  if (!hasCiRoles(repository)) return false;
  return account === null || firstOn(repository).get(account) === environment.name;
}

const firsts = new WeakMap<Repository, ReadonlyMap<string, string>>();

// By account its first environment: each of them asks, and a repository may have a thousand.
function firstOn(repository: Repository): ReadonlyMap<string, string> {
  const known = firsts.get(repository);
  if (known) return known;
  const found = new Map<string, string>();
  for (const { name, aws } of repository.environments) {
    if (aws.account !== null && !found.has(aws.account)) found.set(aws.account, name);
  }
  firsts.set(repository, found);
  return found;
}
