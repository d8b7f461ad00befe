import { hasBootstrap } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-bootstrap',
  title: 'Root that each environment is bootstrapped from, in its own account',
  folder: 'aws/bootstrap',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasBootstrap(repository, environment),
  satisfies: {
    'SR-08': 'bootstrap/aws/__env__/backend.tf',
    'ST-08': 'bootstrap/aws/__env__/versions.tf',
    'ST-12': 'bootstrap/aws/__env__/providers.tf',
  },
  provenBy: ['test/golden', 'test/aws'],
};
