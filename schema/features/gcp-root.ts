import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-root',
  title: 'State of each component in the bucket of its environment',
  folder: 'gcp/root',
  cloud: 'gcp',
  chosen: () => true,
  satisfies: { 'ST-12': 'environments/__env__/gcp/__region__/network/backend.tf' },
  provenBy: ['test/gcp', 'test/golden'],
};
