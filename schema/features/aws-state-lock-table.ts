import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-state-lock-table',
  title: 'DynamoDB table for state locks',
  folder: 'aws/state-lock-table',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ environment }) => environment.state.create && environment.state.locking !== 's3',
  satisfies: { 'ST-02': 'modules/aws/state-lock-table/main.tf' },
  provenBy: ['test/modules', 'test/aws'],
};
