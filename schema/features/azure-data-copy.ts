import { azureCopyRegion } from '../../src/compose/azure-view.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-data-copy',
  title: 'Key of the copies of the database in the paired region',
  folder: 'azure/data-copy',
  cloud: 'azure',
  component: 'data',
  chosen: ({ environment }) =>
    environment.azure.regions.some(region => azureCopyRegion(environment, region.name) !== null),
  satisfies: { 'DA-04': 'environments/__env__/azure/__region__/data/copy.tf' },
  provenBy: ['test/modules', 'test/golden'],
};
