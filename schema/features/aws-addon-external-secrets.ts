import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-external-secrets',
  title: 'Identity with which External Secrets reads the store of the environment',
  folder: 'aws/addons/external-secrets',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'external-secrets',
  arguments: { 'addon-resources': () => ({ external_secrets: {} }) },
  mockOutputs: ({ region }) => ({
    external_secrets: { prefix: 'mock/', region: region.name, store: 'SecretsManager' },
  }),
  satisfies: { 'SM-08': 'modules/aws/addon-resources/external-secrets.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
