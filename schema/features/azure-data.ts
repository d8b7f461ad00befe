import { azureDatabaseSettings } from '../../src/compose/azure/settings.ts';
import type { Feature } from '../../src/compose/feature.ts';

const LEAF = 'environments/__env__/azure/__region__/data/main.tf';

export const feature: Feature = {
  id: 'azure-data',
  title: 'PostgreSQL Flexible Server in the data subnets, with backups',
  folder: 'azure/data',
  cloud: 'azure',
  component: 'data',
  chosen: ({ environment }) => environment.data.enabled,
  arguments: { data: azureDatabaseSettings },
  satisfies: {
    'BK-09': 'modules/azure/data/backup.tf',
    'DA-04': LEAF,
    'SE-17': 'modules/azure/data/main.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
