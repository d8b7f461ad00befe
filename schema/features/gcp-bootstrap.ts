import { hasBootstrap } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-bootstrap',
  title: 'Root that each environment is bootstrapped from, in its own project',
  folder: 'gcp/bootstrap',
  cloud: 'gcp',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasBootstrap(repository, environment),
  satisfies: {
    'SR-08': 'bootstrap/gcp/__env__/backend.tf',
    'ST-08': 'bootstrap/gcp/__env__/versions.tf',
    'ST-12': 'bootstrap/gcp/__env__/providers.tf',
  },
  provenBy: ['test/golden', 'test/common'],
};
