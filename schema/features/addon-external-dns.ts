import type { Feature } from '../../src/compose/feature.ts';
import type { RegionPlace } from '../../src/compose/place.ts';

// Routes are looked for where there are gateways: without their kinds it would wait for ever.
function sources({ environment, cloud }: RegionPlace) {
  if (cloud === 'aws' || !environment.addons.gateway) return {};
  return { sources: ['gateway-httproute', 'ingress', 'service'] };
}

export const feature: Feature = {
  id: 'addon-external-dns',
  title: 'DNS records of Ingresses and Services: external-dns',
  folder: 'addons/external-dns',
  chosen: ({ environment }) => environment.addons['external-dns'] && environment.dns.domain !== null,
  arguments: {
    'kubernetes-addons': place => ({ external_dns: sources(place) }),
  },
  satisfies: {
    'IN-07': 'modules/addons/external-dns/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
