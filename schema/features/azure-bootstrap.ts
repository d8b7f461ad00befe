import { hasBootstrap } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-bootstrap',
  title: 'Root that each environment is bootstrapped from, in its own subscription',
  folder: 'azure/bootstrap',
  cloud: 'azure',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasBootstrap(repository, environment),
  satisfies: {
    'SR-08': 'bootstrap/azure/__env__/backend.tf',
    'ST-08': 'bootstrap/azure/__env__/versions.tf',
    'ST-12': 'bootstrap/azure/__env__/providers.tf',
  },
  provenBy: ['test/golden', 'test/common'],
};
