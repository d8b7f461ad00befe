import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-dns-protection',
  title: 'The public zone of a protected environment refuses to be destroyed or replaced',
  folder: 'azure/dns-protection',
  cloud: 'azure',
  chosen: ({ environment }) => environment.protected && environment.dns.domain !== null,
  satisfies: { 'ST-18': 'environments/__env__/azure/__region__/addon-resources/protected.tf' },
  provenBy: ['test/golden'],
};
