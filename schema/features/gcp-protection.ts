import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-protection',
  title: 'Network, keys and cluster of a protected environment refuse to be destroyed or replaced',
  folder: 'gcp/protection',
  cloud: 'gcp',
  chosen: ({ environment }) => environment.protected,
  satisfies: { 'ST-18': 'environments/__env__/gcp/__region__/network/protected.tf' },
  provenBy: ['test/golden'],
};
