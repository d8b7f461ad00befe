import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-dns-protection',
  title: 'The public zone of a protected environment refuses to be destroyed or replaced',
  folder: 'aws/dns-protection',
  cloud: 'aws',
  chosen: ({ environment }) => environment.protected && environment.dns.domain !== null,
  satisfies: { 'ST-18': 'environments/__env__/aws/__region__/addon-resources/protected.tf' },
  provenBy: ['test/golden', 'test/aws'],
};
