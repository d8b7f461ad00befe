import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-addon-cert-manager',
  title: 'Identity with which cert-manager proves the domain',
  folder: 'gcp/addons/cert-manager',
  cloud: 'gcp',
  component: 'addon-resources',
  chosen: ({ environment }) =>
    environment.addons['cert-manager'] && environment.dns.domain !== null && environment.tls.issuer !== 'acm',
  arguments: { 'addon-resources': () => ({ cert_manager: {} }) },
  mockOutputs: ({ region }) => ({
    cert_manager: { domain: 'mock.invalid', region: region.name, zone_id: 'projects/mock-project/managedZones/mock' },
  }),
  satisfies: { 'IN-05': 'modules/gcp/addon-resources/cert-manager.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
