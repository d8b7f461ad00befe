import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-root',
  title: 'State of each component in the bucket of its environment',
  folder: 'aws/root',
  cloud: 'aws',
  chosen: () => true,
  satisfies: {
    'ST-07': 'environments/__env__/aws/__region__/network/backend.tf',
    'ST-12': 'environments/__env__/aws/__region__/network/backend.tf',
  },
  provenBy: ['test/modules', 'test/golden', 'test/aws'],
};
