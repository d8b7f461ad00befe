import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-root-provider',
  title: 'AWS provider of each component, bound to its account',
  folder: 'aws/root-provider',
  cloud: 'aws',
  chosen: () => true,
  roots: component => component !== 'cilium' && component !== 'kubernetes-addons',
  satisfies: {
    'CO-01': 'environments/__env__/aws/__region__/network/providers.tf',
    'ST-08': 'environments/__env__/aws/__region__/network/versions.tf',
  },
  provenBy: ['test/modules', 'test/golden', 'test/aws'],
};
