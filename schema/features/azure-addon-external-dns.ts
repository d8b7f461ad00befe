import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-external-dns',
  title: 'Identity with which external-dns writes in the zone of the environment',
  folder: 'azure/addons/external-dns',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.addons['external-dns'] && environment.dns.domain !== null,
  arguments: {
    'addon-resources': ({ environment }) => ({
      external_dns: { policy: environment.protected ? 'upsert-only' : 'sync' },
    }),
  },
  mockOutputs: ({ region }) => ({
    external_dns: {
      client_id: '33333333-3333-3333-3333-333333333333',
      domain: 'mock.invalid',
      owner_id: 'mock',
      policy: 'upsert-only',
      region: region.name,
      tenant_id: '22222222-2222-2222-2222-222222222222',
      zone_id:
        '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/dnsZones/mock.invalid',
    },
  }),
  satisfies: {
    'IN-07': 'modules/azure/addon-resources/external-dns.tf',
    'IN-09': 'modules/azure/addon-resources/dns.tf',
  },
  provenBy: ['test/modules', 'test/policy'],
};
