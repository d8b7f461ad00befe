import type { Feature } from '../../src/compose/feature.ts';

// With Cilium nobody can take the address of a service: there is no kube-proxy to take it from.
export const feature: Feature = {
  id: 'addon-node-local-dns',
  title: 'A cache of DNS answers on every node: NodeLocal DNSCache',
  folder: 'addons/node-local-dns',
  cloud: 'aws',
  chosen: ({ environment }) => environment.addons['node-local-dns'] && environment.network.cni.aws !== 'cilium',
  arguments: {
    'kubernetes-addons': () => ({ node_local_dns: {} }),
  },
  satisfies: {
    'NW-17': 'modules/addons/node-local-dns/chart/templates/daemon-set.yaml',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
