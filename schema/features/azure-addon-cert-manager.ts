import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-cert-manager',
  title: 'Identity with which cert-manager proves the domain',
  folder: 'azure/addons/cert-manager',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: ({ environment }) =>
    environment.addons['cert-manager'] &&
    environment.dns.domain !== null &&
    // Gateways take their certificate from it: Envoy reads no vault.
    (environment.tls.issuer !== 'acm' || environment.addons.gateway),
  arguments: { 'addon-resources': () => ({ cert_manager: {} }) },
  mockOutputs: ({ region }) => ({
    cert_manager: {
      client_id: '33333333-3333-3333-3333-333333333333',
      domain: 'mock.invalid',
      region: region.name,
      tenant_id: '22222222-2222-2222-2222-222222222222',
      zone_id:
        '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/dnsZones/mock.invalid',
    },
  }),
  satisfies: { 'IN-05': 'modules/azure/addon-resources/cert-manager.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
