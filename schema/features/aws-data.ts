import type { Environment } from '../../src/answers/repository.ts';
import { databaseSettings, hasVault } from '../../src/compose/aws/database-settings.ts';
import type { Feature } from '../../src/compose/feature.ts';

const LEAF = 'environments/__env__/aws/__region__/data/main.tf';

const isInstance = ({ data }: Environment): boolean => data.engine !== 'aurora-postgresql';

export const feature: Feature = {
  id: 'aws-data',
  title: 'Database in the data subnets: RDS instance or Aurora cluster, with backups',
  folder: 'aws/data',
  cloud: 'aws',
  component: 'data',
  chosen: ({ environment }) => environment.data.enabled,
  arguments: { data: databaseSettings },
  satisfies: {
    'BK-09': 'modules/aws/data/backup.tf',
    'DA-01': LEAF,
    'DA-02': { file: 'modules/aws/data/backup.tf', when: hasVault },
    'DA-03': { file: LEAF, when: ({ data }) => data.backup.multiAz },
    'DA-05': LEAF,
    'SE-17': { file: 'modules/aws/data/instance.tf', when: isInstance },
    'SM-10': { file: 'modules/aws/data/instance.tf', when: isInstance },
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden', 'test/aws'],
};
