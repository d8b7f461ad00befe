import { hasCiRoles } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-ci-identity',
  title: 'Identities that plan and apply in pipelines',
  folder: 'gcp/ci-identity',
  cloud: 'gcp',
  component: 'bootstrap',
  chosen: ({ repository }) => hasCiRoles(repository),
  satisfies: { 'CI-15': 'modules/gcp/ci-identity/main.tf', 'SE-15': 'modules/gcp/ci-identity/main.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
