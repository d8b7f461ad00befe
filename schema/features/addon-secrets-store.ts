import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-secrets-store',
  title: 'Secrets of the store as files in pods: Secrets Store CSI driver',
  folder: 'addons/secrets-store',
  chosen: ({ environment }) => environment.secrets.inCluster === 'csi-driver',
  arguments: {
    'kubernetes-addons': ({ environment }) => ({
      create_example_secret_provider_class: environment.secrets.createExampleSecretProviderClass,
      secrets_store: {},
    }),
  },
  satisfies: {
    'SM-06': 'modules/addons/secrets-store/examples.tf',
    'SM-07': {
      file: 'environments/__env__/__cloud__/__region__/kubernetes-addons/main.tf',
      when: ({ secrets }) => secrets.createExampleSecretProviderClass,
    },
    'SM-08': 'modules/addons/secrets-store/main.tf',
    'SM-10': 'modules/addons/secrets-store/values.yaml',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
