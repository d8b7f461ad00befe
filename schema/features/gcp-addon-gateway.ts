import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-addon-gateway',
  title: 'What the gateways of the cluster need of the cloud: TLS policy, address, certificates',
  folder: 'gcp/addons/gateway',
  cloud: 'gcp',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.addons.gateway,
  arguments: { 'addon-resources': ({ environment }) => ({ gateway: { tls: environment.security.tlsPolicy } }) },
  mockOutputs: () => ({
    gateway: {
      address_name: 'mock',
      certificate_map: '',
      domain: 'mock.invalid',
      scheme: 'internet-facing',
      ssl_policy: 'mock',
    },
  }),
  satisfies: { 'IN-08': 'modules/gcp/addon-resources/gateway.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
