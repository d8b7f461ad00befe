import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-data-protection',
  title: 'The database of a protected environment refuses to be destroyed or replaced',
  folder: 'gcp/data-protection',
  cloud: 'gcp',
  chosen: ({ environment }) => environment.protected && environment.data.enabled,
  satisfies: { 'ST-18': 'environments/__env__/gcp/__region__/data/protected.tf' },
  provenBy: ['test/golden'],
};
