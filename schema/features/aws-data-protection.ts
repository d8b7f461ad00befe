import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-data-protection',
  title: 'The database of a protected environment refuses to be destroyed or replaced',
  folder: 'aws/data-protection',
  cloud: 'aws',
  chosen: ({ environment }) => environment.protected && environment.data.enabled,
  satisfies: { 'ST-18': 'environments/__env__/aws/__region__/data/protected.tf' },
  provenBy: ['test/golden', 'test/aws'],
};
