import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-kubernetes-addons',
  title: 'What runs in the cluster for all teams',
  folder: 'aws/kubernetes-addons',
  cloud: 'aws',
  component: 'kubernetes-addons',
  chosen: () => true,
  satisfies: { 'ST-19': 'environments/__env__/aws/__region__/kubernetes-addons/main.tf' },
  provenBy: ['test/golden', 'test/roots'],
};
