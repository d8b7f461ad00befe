import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-root-provider',
  title: 'Google Cloud provider of each component, bound to its project',
  folder: 'gcp/root-provider',
  cloud: 'gcp',
  chosen: () => true,
  roots: component => component !== 'kubernetes-addons',
  satisfies: {
    'CO-01': 'environments/__env__/gcp/__region__/network/providers.tf',
    'ST-08': 'environments/__env__/gcp/__region__/network/versions.tf',
  },
  provenBy: ['test/modules', 'test/golden'],
};
