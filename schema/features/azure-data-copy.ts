import { azureCopyRegion } from '../../src/compose/azure/view.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-data-copy',
  title: 'Key of the copies of the database in the paired region',
  folder: 'azure/data-copy',
  cloud: 'azure',
  component: 'data',
  // Where one region has a pair and another has none, only the first is copied.
  chosen: ({ environment, region }) =>
    (region === undefined ? environment.azure.regions : [region]).some(
      ({ name }) => azureCopyRegion(environment, name) !== null,
    ),
  satisfies: { 'DA-04': 'modules/azure/data-copy/main.tf' },
  provenBy: ['test/modules', 'test/golden'],
};
