import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-secrets-store',
  title: 'Identity of the example that mounts a secret',
  folder: 'azure/addons/secrets-store',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'csi-driver',
  arguments: {
    'addon-resources': ({ environment }) => ({
      secrets_store: environment.secrets.createExampleSecretProviderClass ? { example: 'example' } : {},
    }),
  },
  mockOutputs: ({ region }) => ({
    secrets_store: {
      client_id: '33333333-3333-3333-3333-333333333333',
      example_secret_name: 'mock',
      example_secret_type: 'secret',
      region: region.name,
      store: 'mock',
      tenant_id: '22222222-2222-2222-2222-222222222222',
    },
  }),
  satisfies: { 'SM-08': 'modules/azure/addon-resources/secrets-store.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
