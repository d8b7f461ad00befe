import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-state',
  title: 'State bucket with its own key',
  folder: 'aws/state',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ environment }) => environment.state.create,
  satisfies: {
    'ST-01': 'modules/aws/state/main.tf',
    'ST-03': 'modules/aws/state/policy.tf',
    'ST-18': 'modules/aws/state/main.tf',
  },
  provenBy: ['test/modules', 'test/aws'],
};
