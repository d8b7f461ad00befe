import type { Cloud } from '../../schema/clouds.ts';
import { hasPipelineRoles } from './forge.ts';
import { cloudsOf, type Environment, type Repository } from './repository.ts';

/** How each cloud writes whoever may administer a cluster; the forms of `cluster.admins`. */
const FORMS: Readonly<Record<Cloud, RegExp>> = {
  aws: /^arn:/,
  azure: /^[0-9a-f]{8}-/,
  gcp: /^(?:group|user):/,
};

/** Who administers the cluster of an environment on a cloud; null until somebody has answered. */
export function administratorsOf({ cluster }: Environment, cloud: Cloud): string[] | null {
  return cluster.admins === null ? null : [...new Set(cluster.admins)].filter(admin => FORMS[cloud].test(admin));
}

/**
 * The clouds of an environment whose clusters have nobody if no person is named. Pipelines administer EKS and GKE; AKS
 * has no local account to fall back on, so that its module asks for a group in any case.
 */
export function cloudsForPeople({ project }: Pick<Repository, 'project'>, environment: Environment): Cloud[] {
  return cloudsOf(environment).filter(cloud => cloud === 'azure' || !hasPipelineRoles(project));
}

/** Whether a placeholder stands where an administrator belongs: nobody has answered yet, and somebody has to. */
export function awaitsAdministrators(repository: Pick<Repository, 'project'>, environment: Environment): boolean {
  return environment.cluster.admins === null && cloudsForPeople(repository, environment).length > 0;
}
