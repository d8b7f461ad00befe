import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-envoy-gateway',
  title: 'Gateway API on AKS: Envoy Gateway, and a public Gateway of the domain',
  folder: 'addons/envoy-gateway',
  cloud: 'azure',
  chosen: ({ environment }) => environment.addons.gateway,
  arguments: {
    'kubernetes-addons': ({ environment }) => ({ envoy_gateway: { replicas: addonReplicas(environment) } }),
  },
  satisfies: {
    'IN-01': 'modules/addons/envoy-gateway/main.tf',
    'NW-09': 'modules/addons/envoy-gateway/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
