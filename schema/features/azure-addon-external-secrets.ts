import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-external-secrets',
  title: 'Identity with which External Secrets reads the store of the environment',
  folder: 'azure/addons/external-secrets',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.secrets.inCluster === 'external-secrets',
  arguments: { 'addon-resources': () => ({ external_secrets: {} }) },
  mockOutputs: ({ region }) => ({
    external_secrets: {
      client_id: '33333333-3333-3333-3333-333333333333',
      prefix: '',
      region: region.name,
      store: 'https://mock.vault.azure.net/',
      tenant_id: '22222222-2222-2222-2222-222222222222',
    },
  }),
  satisfies: { 'SM-08': 'modules/azure/addon-resources/external-secrets.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
