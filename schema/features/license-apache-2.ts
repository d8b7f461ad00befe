import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'license-apache-2',
  title: 'Apache License 2.0',
  folder: 'license/apache-2.0',
  chosen: ({ repository }) => repository.project.license === 'apache-2.0',
  satisfies: { 'ST-15': 'LICENSE' },
  provenBy: ['test/compose'],
};
