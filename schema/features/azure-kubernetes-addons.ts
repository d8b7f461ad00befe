import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-kubernetes-addons',
  title: 'What runs in the cluster for all teams',
  folder: 'azure/kubernetes-addons',
  cloud: 'azure',
  component: 'kubernetes-addons',
  chosen: () => true,
  satisfies: {
    'ST-19': 'environments/__env__/azure/__region__/kubernetes-addons/main.tf',
    'ST-17': 'environments/__env__/azure/__region__/kubernetes-addons/main.tf',
  },
  provenBy: ['test/golden', 'test/roots'],
};
