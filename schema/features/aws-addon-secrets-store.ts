import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-secrets-store',
  title: 'Identity of the example that mounts a secret',
  folder: 'aws/addons/secrets-store',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'csi-driver',
  arguments: {
    'addon-resources': ({ environment }) => ({
      secrets_store: environment.secrets.createExampleSecretProviderClass ? { example: 'example' } : {},
    }),
  },
  mockOutputs: ({ region }) => ({
    secrets_store: {
      example_secret_name: 'mock',
      example_secret_type: 'secretsmanager',
      region: region.name,
      store: 'secrets-manager',
    },
  }),
  satisfies: { 'SM-08': 'modules/aws/addon-resources/secrets-store.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
