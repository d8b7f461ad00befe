import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-addon-secrets-store',
  title: 'Identity of the example that mounts a secret',
  folder: 'gcp/addons/secrets-store',
  cloud: 'gcp',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'csi-driver',
  arguments: {
    'addon-resources': ({ environment }) => ({
      secrets_store: environment.secrets.createExampleSecretProviderClass ? { example: 'example' } : {},
    }),
  },
  mockOutputs: ({ region }) => ({
    secrets_store: {
      example_secret_name: 'projects/mock-project/secrets/mock',
      example_secret_type: 'secret',
      region: region.name,
      store: 'mock-project',
    },
  }),
  satisfies: { 'SM-08': 'modules/gcp/addon-resources/secrets-store.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
