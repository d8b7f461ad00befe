import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-external-secrets',
  title: 'Secrets of the store as Secrets of the cluster: External Secrets',
  folder: 'addons/external-secrets',
  chosen: ({ environment }) => environment.secrets.inCluster === 'external-secrets',
  arguments: {
    'kubernetes-addons': ({ environment }) => ({ external_secrets: { replicas: addonReplicas(environment) } }),
  },
  satisfies: {
    'SM-08': 'modules/addons/external-secrets/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
