import type { Cloud } from '../../schema/clouds.ts';
import type { Environment } from './repository.ts';

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
