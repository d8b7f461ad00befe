import { hasBootstrap } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-services',
  title: 'Services that the project needs switched on',
  folder: 'gcp/services',
  cloud: 'gcp',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasBootstrap(repository, environment),
  satisfies: { 'CL-03': 'modules/gcp/services/main.tf' },
  provenBy: ['test/modules', 'test/golden'],
};
