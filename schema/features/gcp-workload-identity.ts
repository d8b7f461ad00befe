import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-workload-identity',
  title: 'Rights of one service account in the clusters of the project',
  folder: 'gcp/workload-identity',
  cloud: 'gcp',
  chosen: () => true,
  satisfies: { 'CL-22': 'modules/gcp/workload-identity/main.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
