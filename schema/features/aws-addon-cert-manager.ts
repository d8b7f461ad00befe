import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-cert-manager',
  title: 'Identity with which cert-manager proves the domain',
  folder: 'aws/addons/cert-manager',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) =>
    environment.addons['cert-manager'] && environment.dns.domain !== null && environment.tls.issuer !== 'acm',
  arguments: { 'addon-resources': () => ({ cert_manager: {} }) },
  mockOutputs: ({ region }) => ({ cert_manager: { domain: 'mock.invalid', region: region.name, zone_id: 'ZMOCK' } }),
  satisfies: { 'IN-05': 'modules/aws/addon-resources/cert-manager.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
