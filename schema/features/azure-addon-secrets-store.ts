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
  satisfies: { 'SM-08': 'modules/azure/addon-resources/secrets-store.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
