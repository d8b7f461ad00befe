import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-data-protection',
  title: 'The database of a protected environment refuses to be destroyed or replaced',
  folder: 'azure/data-protection',
  cloud: 'azure',
  chosen: ({ environment }) => environment.protected && environment.data.enabled,
  satisfies: { 'ST-18': 'environments/__env__/azure/__region__/data/protected.tf' },
  provenBy: ['test/golden'],
};
