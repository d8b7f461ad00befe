import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-addon-external-dns',
  title: 'Identity with which external-dns writes in the zone of the environment',
  folder: 'gcp/addons/external-dns',
  cloud: 'gcp',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.addons['external-dns'] && environment.dns.domain !== null,
  arguments: {
    'addon-resources': ({ environment }) => ({
      external_dns: { policy: environment.protected ? 'upsert-only' : 'sync' },
    }),
  },
  mockOutputs: ({ region }) => ({
    external_dns: {
      domain: 'mock.invalid',
      owner_id: 'mock',
      policy: 'upsert-only',
      region: region.name,
      zone_id: 'projects/mock-project/managedZones/mock',
    },
  }),
  satisfies: { 'IN-07': 'modules/gcp/addon-resources/external-dns.tf', 'IN-09': 'modules/gcp/addon-resources/dns.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
