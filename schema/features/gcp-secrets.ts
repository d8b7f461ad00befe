import type { Feature } from '../../src/compose/feature.ts';
import { namedSecrets } from '../../src/compose/secret-settings.ts';

export const feature: Feature = {
  id: 'gcp-secrets',
  title: 'Keys of the environment in Cloud KMS, and secrets in Secret Manager',
  folder: 'gcp/secrets',
  cloud: 'gcp',
  component: 'secrets',
  chosen: () => true,
  arguments: {
    secrets: ({ environment }) => ({
      deletion_protection: environment.protected,
      recovery_window_days: environment.protected ? 30 : 7,
      rotation_days: environment.secrets.rotationDays,
      secrets: namedSecrets(environment),
    }),
  },
  satisfies: {
    'SE-17': 'modules/gcp/secrets/keys.tf',
    'SM-04': 'modules/gcp/secrets/outputs.tf',
    'SM-09': 'modules/gcp/secrets/keys.tf',
    'SM-10': 'modules/gcp/secrets/secrets.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
