import { domainOf } from '../answers/domain-of.ts';
import type { Tree } from '../answers/tree.ts';
import type { RegionPlace } from './place.ts';

/** What module addon-resources is told of the domain of an environment; null where there is none. */
export function dnsSettings({ environment, region }: RegionPlace): Tree | null {
  const { dns, tls } = environment;
  const domain = domainOf(environment, 'aws');
  if (domain === null) return null;
  // Two zones of one name would answer differently: the first region has it, the others find it.
  const isFirst = environment.aws.regions[0]?.name === region.name;
  const settings = { certificate: tls.issuer !== 'cert-manager', domain };
  if (!isFirst) return { ...settings, zone: 'find' };
  if (dns.zoneId !== null) return { ...settings, zone: dns.zoneId };
  return { ...settings, force_destroy: !environment.protected, zone: 'create' };
}
