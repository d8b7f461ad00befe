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
  satisfies: { 'IN-05': 'modules/azure/addon-resources/cert-manager.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
