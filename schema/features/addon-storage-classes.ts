import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-storage-classes',
  title: 'The default class of volumes, encrypted, and that of their snapshots',
  folder: 'addons/storage-classes',
  chosen: () => true,
  arguments: {
    'kubernetes-addons': () => ({
      storage_classes: {
        driver: 'ebs.csi.aws.com',
        key_parameter: 'kmsKeyId',
        name: 'gp3',
        parameters: { encrypted: 'true', type: 'gp3' },
      },
    }),
  },
  satisfies: {
    'CL-18': 'modules/addons/storage-classes/chart/templates/storage-class.yaml',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
