import type { Environment, Repository } from '../answers/repository.ts';

/** CO-01: the same keys on everything, set once in each root's provider, and by hand on what no provider reaches. */
export function resourceTags(
  repository: Repository,
  environment: Environment,
  component: string | undefined,
): Record<string, string> {
  return { Component: component ?? 'none', ...sharedTags(repository, environment) };
}

/** Those that every component of an environment has in common. */
export function sharedTags({ project }: Repository, environment: Environment): Record<string, string> {
  return {
    CostCenter: project.costCenter,
    Environment: environment.name,
    ManagedBy: 'terraform',
    Owner: project.team,
    Project: project.name,
    ...environment.tags.extra,
  };
}
