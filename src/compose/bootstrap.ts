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
  const first = repository.environments.find(other => account !== null && other.aws.account === account);
  return hasCiRoles(repository) && (first === undefined || first.name === environment.name);
}
