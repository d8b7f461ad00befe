import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-mocks',
  title: 'What the tests of the AWS modules use instead of AWS',
  folder: 'aws/mocks',
  cloud: 'aws',
  chosen: () => true,
  satisfies: { 'ST-14': 'modules/aws/mocks/aws.tfmock.hcl' },
  provenBy: ['test/modules'],
};
