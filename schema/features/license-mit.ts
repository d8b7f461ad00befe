import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'license-mit',
  title: 'MIT License',
  folder: 'license/mit',
  chosen: ({ repository }) => repository.project.license === 'mit',
  satisfies: { 'ST-15': 'LICENSE' },
  provenBy: ['test/compose'],
};
