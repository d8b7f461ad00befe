import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-protection',
  title: 'Network, keys and cluster of a protected environment refuse to be destroyed or replaced',
  folder: 'aws/protection',
  cloud: 'aws',
  chosen: ({ environment }) => environment.protected,
  satisfies: { 'ST-18': 'environments/__env__/aws/__region__/network/protected.tf' },
  provenBy: ['test/golden', 'test/aws'],
};
