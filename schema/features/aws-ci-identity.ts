import { hasCiRoles } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-ci-identity',
  title: 'Roles that plan and apply in pipelines',
  folder: 'aws/ci-identity',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ repository }) => hasCiRoles(repository),
  satisfies: {
    'CI-15': 'modules/aws/ci-identity/main.tf',
    'SE-15': 'modules/aws/ci-identity/main.tf',
  },
  provenBy: ['test/modules', 'test/aws'],
};
