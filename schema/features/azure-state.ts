import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-state',
  title: 'State storage account with its own key',
  folder: 'azure/state',
  cloud: 'azure',
  component: 'bootstrap',
  chosen: ({ environment }) => environment.state.create,
  satisfies: { 'ST-04': 'modules/azure/state/main.tf', 'ST-18': 'modules/azure/state/main.tf' },
  provenBy: ['test/modules', 'test/azure'],
};
