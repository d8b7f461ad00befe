import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-workload-identity',
  title: 'Identity of one service account in one cluster',
  folder: 'azure/workload-identity',
  cloud: 'azure',
  chosen: () => true,
  satisfies: { 'CL-22': 'modules/azure/workload-identity/main.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
