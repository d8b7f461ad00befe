import type { Environment, Repository } from '../answers/repository.ts';

/** CO-01: the same keys on everything, set once in each root's provider, and by hand on what no provider reaches. */
export function resourceTags(
  { project }: Repository,
  environment: Environment,
  component: string | undefined,
): Record<string, string> {
  return {
    Component: component ?? 'none',
    CostCenter: project.costCenter,
    Environment: environment.name,
    ManagedBy: 'terraform',
    Owner: project.team,
    Project: project.name,
    ...environment.tags.extra,
  };
}
