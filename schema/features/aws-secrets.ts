import type { Feature } from '../../src/compose/feature.ts';
import { secretSettings } from '../../src/compose/secret-settings.ts';

export const feature: Feature = {
  id: 'aws-secrets',
  title: 'Keys of the environment, and secrets in Secrets Manager or the Parameter Store',
  folder: 'aws/secrets',
  cloud: 'aws',
  component: 'secrets',
  chosen: () => true,
  arguments: { secrets: ({ environment }) => secretSettings(environment) },
  satisfies: {
    'SE-17': 'modules/aws/secrets/keys.tf',
    'SM-01': {
      file: 'modules/aws/secrets/secrets.tf',
      when: ({ secrets }) => secrets.backend.aws === 'secrets-manager',
    },
    'SM-02': { file: 'modules/aws/secrets/parameters.tf', when: ({ secrets }) => secrets.backend.aws === 'ssm' },
    'SM-04': 'modules/aws/secrets/outputs.tf',
    'SM-09': 'modules/aws/secrets/keys.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden', 'test/aws'],
};
