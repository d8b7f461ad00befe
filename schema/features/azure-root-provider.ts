import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-root-provider',
  title: 'Azure provider of each component, bound to its subscription',
  folder: 'azure/root-provider',
  cloud: 'azure',
  chosen: () => true,
  roots: component => component !== 'kubernetes-addons',
  satisfies: {
    'CO-01': 'environments/__env__/azure/__region__/network/providers.tf',
    'ST-08': 'environments/__env__/azure/__region__/network/versions.tf',
  },
  provenBy: ['test/modules', 'test/golden'],
};
