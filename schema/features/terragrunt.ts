import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'terragrunt',
  title: 'What all units of Terragrunt have in common',
  folder: 'terragrunt',
  engine: 'terragrunt',
  chosen: () => true,
  satisfies: {
    'GE-11': 'root.hcl',
    'SR-11': 'Makefile',
    'ST-13': 'root.hcl',
  },
  provenBy: ['test/terragrunt', 'test/golden'],
};
