import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'repository',
  title: 'Makefile, checks, documents and settings of the repository',
  folder: 'common',
  chosen: () => true,
  satisfies: {
    'CI-02': '.tflint.hcl',
    'CI-16': 'renovate.json',
    'GE-05': 'README.md',
    'GE-07': 'docs/traceability.md',
    'NW-06': 'docs/network-plan.md',
    'SR-06': 'Makefile',
    'SR-08': 'scripts/bootstrap.sh',
    'SR-12': 'mise.toml',
    'ST-09': 'Makefile',
    'ST-15': '.gitignore',
    'ST-16': '.pre-commit-config.yaml',
    'ST-18': 'Makefile',
  },
  provenBy: ['test/common', 'test/golden', 'test/compose'],
};
