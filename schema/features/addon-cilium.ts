import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-cilium',
  title: 'Cilium in place of the VPC CNI and kube-proxy',
  folder: 'addons/cilium',
  cloud: 'aws',
  chosen: ({ environment }) => environment.network.cni.aws === 'cilium',
  arguments: {
    cilium: ({ environment }) => ({
      prefix_delegation: environment.network.prefixDelegation,
      replicas: addonReplicas(environment),
    }),
  },
  satisfies: {
    'NW-12': 'modules/addons/cilium/values.yaml',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
