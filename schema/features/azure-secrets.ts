import { azureSecretSettings } from '../../src/compose/azure/settings.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-secrets',
  title: 'Keys and secrets of the environment in a key vault',
  folder: 'azure/secrets',
  cloud: 'azure',
  component: 'secrets',
  chosen: () => true,
  arguments: { secrets: azureSecretSettings },
  satisfies: {
    'SE-17': 'modules/azure/secrets/keys.tf',
    'SM-04': 'modules/azure/secrets/outputs.tf',
    'SM-09': 'modules/azure/secrets/keys.tf',
    'SM-10': 'modules/azure/secrets/keys.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
