import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-protection',
  title: 'Network, keys and cluster of a protected environment refuse to be destroyed or replaced',
  folder: 'azure/protection',
  cloud: 'azure',
  chosen: ({ environment }) => environment.protected,
  satisfies: { 'ST-18': 'environments/__env__/azure/__region__/network/protected.tf' },
  provenBy: ['test/golden'],
};
