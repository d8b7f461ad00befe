import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-external-secrets',
  title: 'Identity with which External Secrets reads the store of the environment',
  folder: 'azure/addons/external-secrets',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'external-secrets',
  arguments: { 'addon-resources': () => ({ external_secrets: {} }) },
  satisfies: { 'SM-08': 'modules/azure/addon-resources/external-secrets.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
