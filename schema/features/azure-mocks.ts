import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-mocks',
  title: 'What the tests of the Azure modules use instead of Azure',
  folder: 'azure/mocks',
  cloud: 'azure',
  chosen: () => true,
  satisfies: { 'ST-14': 'modules/azure/mocks/azurerm.tfmock.hcl' },
  provenBy: ['test/modules'],
};
