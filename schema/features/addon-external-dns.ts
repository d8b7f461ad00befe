import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-external-dns',
  title: 'DNS records of Ingresses and Services: external-dns',
  folder: 'addons/external-dns',
  chosen: ({ environment }) => environment.addons['external-dns'] && environment.dns.domain !== null,
  arguments: {
    'kubernetes-addons': () => ({ external_dns: {} }),
  },
  satisfies: {
    'IN-07': 'modules/addons/external-dns/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
