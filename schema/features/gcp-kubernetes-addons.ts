import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-kubernetes-addons',
  title: 'What runs in the cluster for all teams',
  folder: 'gcp/kubernetes-addons',
  cloud: 'gcp',
  component: 'kubernetes-addons',
  chosen: () => true,
  satisfies: {
    'ST-19': 'environments/__env__/gcp/__region__/kubernetes-addons/main.tf',
    'ST-17': 'environments/__env__/gcp/__region__/kubernetes-addons/main.tf',
  },
  provenBy: ['test/golden', 'test/roots'],
};
