import { domainOf } from '../../answers/domain-of.ts';
import type { Tree } from '../../answers/tree.ts';
import type { RegionPlace } from '../place.ts';

/** What module addon-resources of Google Cloud is told of the domain; null where there is none. */
export function gcpDnsSettings({ environment, region }: RegionPlace): Tree | null {
  const { dns, gcp, tls } = environment;
  const domain = domainOf(environment, 'gcp');
  if (domain === null) return null;
  const settings = { certificate: tls.issuer !== 'cert-manager', domain };
  const zone = dns.zones.gcp;
  // Two zones of one name would answer differently: the first region has it, the others find it.
  if (gcp.regions[0]?.name !== region.name)
    return { ...settings, zone: 'find', ...(zone === null ? {} : { zone_name: zone }) };
  if (zone !== null) return { ...settings, zone };
  return { ...settings, force_destroy: !environment.protected, zone: 'create' };
}
