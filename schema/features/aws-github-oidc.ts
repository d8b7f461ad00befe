import { ownsOidcProvider } from '../../src/compose/bootstrap.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-github-oidc',
  title: "The account's trust in GitHub's tokens",
  folder: 'aws/github-oidc',
  cloud: 'aws',
  component: 'bootstrap',
  chosen: ({ repository, environment }) => ownsOidcProvider(repository, environment),
  satisfies: { 'CI-15': 'modules/aws/github-oidc/main.tf' },
  provenBy: ['test/modules', 'test/aws'],
};
