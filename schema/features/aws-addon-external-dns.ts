import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-external-dns',
  title: 'Identity with which external-dns writes in the zone of the environment',
  folder: 'aws/addons/external-dns',
  cloud: 'aws',
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
      zone_id: 'ZMOCK',
    },
  }),
  satisfies: {
    'IN-06': 'modules/aws/addon-resources/external-dns.tf',
    'IN-07': 'modules/aws/addon-resources/external-dns.tf',
  },
  provenBy: ['test/modules', 'test/policy'],
};
