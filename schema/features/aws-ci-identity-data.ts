import { hasCiRoles } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-ci-identity-data',
  title: 'Rights of pipelines on databases and their backups',
  folder: 'aws/ci-identity-data',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => hasCiRoles(repository) && environment.data.enabled,
  satisfies: { 'SE-15': 'modules/aws/ci-identity/data.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
