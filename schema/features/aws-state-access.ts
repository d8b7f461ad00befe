import { hasBootstrap } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-state-access',
  title: 'Policies that let read, or read and write, the states of one environment',
  folder: 'aws/state-access',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasBootstrap(repository, environment),
  satisfies: { 'ST-03': 'modules/aws/state-access/main.tf' },
  provenBy: ['test/modules', 'test/aws'],
};
