import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-state-access-logs',
  title: 'Log of every request to the state bucket',
  folder: 'aws/state-access-logs',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ environment }) => environment.state.create && environment.state.accessLogs,
  satisfies: { 'ST-03': 'modules/aws/state-access-logs/main.tf' },
  provenBy: ['test/modules', 'test/aws'],
};
