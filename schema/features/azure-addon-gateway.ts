import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-gateway',
  title: 'TLS policy and scheme of the gateways of the cluster',
  folder: 'azure/addons/gateway',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.addons.gateway,
  arguments: { 'addon-resources': ({ environment }) => ({ gateway: { tls: environment.security.tlsPolicy } }) },
  mockOutputs: () => ({ gateway: { domain: '', scheme: 'internal', tls_minimum: '1.2' } }),
  satisfies: { 'IN-08': 'modules/azure/addon-resources/gateway.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
