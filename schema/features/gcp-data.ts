import type { Feature } from '../../src/compose/feature.ts';
import { gcpDatabaseSettings } from '../../src/compose/gcp/database-settings.ts';

const LEAF = 'environments/__env__/gcp/__region__/data/main.tf';

export const feature: Feature = {
  id: 'gcp-data',
  title: 'PostgreSQL on Cloud SQL, with backups',
  folder: 'gcp/data',
  cloud: 'gcp',
  component: 'data',
  chosen: ({ environment }) => environment.data.enabled,
  arguments: { data: gcpDatabaseSettings },
  satisfies: {
    'BK-09': 'modules/gcp/data/instance.tf',
    'DA-04': LEAF,
    'SE-17': 'modules/gcp/data/instance.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
