import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-state',
  title: 'State bucket with its own key',
  folder: 'gcp/state',
  cloud: 'gcp',
  component: 'bootstrap',
  chosen: ({ environment }) => environment.state.create,
  satisfies: { 'ST-05': 'modules/gcp/state/main.tf', 'ST-18': 'modules/gcp/state/main.tf' },
  provenBy: ['test/modules', 'test/gcp'],
};
