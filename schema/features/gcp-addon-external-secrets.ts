import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-addon-external-secrets',
  title: 'Identity with which External Secrets reads the store of the environment',
  folder: 'gcp/addons/external-secrets',
  cloud: 'gcp',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'external-secrets',
  arguments: { 'addon-resources': () => ({ external_secrets: {} }) },
  mockOutputs: ({ region }) => ({
    external_secrets: { prefix: 'mock-', region: region.name, store: 'mock-project' },
  }),
  satisfies: { 'SM-08': 'modules/gcp/addon-resources/external-secrets.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
