import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-workload-identity',
  title: 'Role of one service account in one cluster',
  folder: 'aws/workload-identity',
  cloud: 'aws',
  chosen: () => true,
  satisfies: { 'CL-22': 'modules/aws/workload-identity/main.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
