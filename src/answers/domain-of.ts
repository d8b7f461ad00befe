import type { Cloud } from '../../schema/clouds.ts';
import { cloudsOf, type Environment } from './repository.ts';

/**
 * The domain of an environment on a cloud; null without one. A name can be delegated to one zone only, so the first cloud
 * has it and every other one a name below it.
 */
export function domainOf(environment: Environment, cloud: Cloud): string | null {
  const { domain } = environment.dns;
  if (domain === null || cloudsOf(environment)[0] === cloud) return domain;
  return `${cloud}.${domain}`;
}
