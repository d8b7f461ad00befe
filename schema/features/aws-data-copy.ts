import { copyRegionsOf } from '../../src/compose/aws/backup-copy.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-data-copy',
  title: 'Backups of the database in a second region',
  folder: 'aws/data-copy',
  cloud: 'aws',
  component: 'data',
  chosen: ({ environment }) => copyRegionsOf(environment).length > 0,
  satisfies: {
    'BK-13': 'environments/__env__/aws/__region__/data/copy.tf',
    'DA-02': 'modules/aws/data-copy/main.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
