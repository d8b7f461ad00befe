import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-root',
  title: 'State of each component in the storage account of its environment',
  folder: 'azure/root',
  cloud: 'azure',
  chosen: () => true,
  satisfies: { 'ST-12': 'environments/__env__/azure/__region__/network/backend.tf' },
  provenBy: ['test/azure', 'test/golden'],
};
