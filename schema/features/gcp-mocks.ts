import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-mocks',
  title: 'What the tests of the Google Cloud modules use instead of Google Cloud',
  folder: 'gcp/mocks',
  cloud: 'gcp',
  chosen: () => true,
  satisfies: { 'ST-14': 'modules/gcp/mocks/google.tfmock.hcl' },
  provenBy: ['test/modules'],
};
