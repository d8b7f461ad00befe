import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-gke-gateway',
  title: 'Gateway API on GKE: a public Gateway of the domain',
  folder: 'addons/gke-gateway',
  cloud: 'gcp',
  chosen: ({ environment }) => environment.addons.gateway && environment.dns.domain !== null,
  arguments: {
    'kubernetes-addons': () => ({ gke_gateway: {} }),
  },
  satisfies: {
    'IN-01': 'modules/addons/gke-gateway/main.tf',
    'NW-09': 'modules/addons/gke-gateway/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
