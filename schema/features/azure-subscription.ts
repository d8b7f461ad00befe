import { hasBootstrap } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-subscription',
  title: 'Features of the subscription that clusters need',
  folder: 'azure/subscription',
  cloud: 'azure',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasBootstrap(repository, environment),
  satisfies: { 'CL-20': 'modules/azure/subscription/main.tf' },
  provenBy: ['test/modules', 'test/golden'],
};
