import type { Tree } from '../../src/answers/tree.ts';
import type { Feature } from '../../src/compose/feature.ts';
import type { Cloud } from '../clouds.ts';

/** Driver of each cloud, what it is told, and how it calls the key (addons.md, cloud-facts.md). */
const CLASSES: Readonly<Record<Cloud, Tree>> = {
  aws: {
    driver: 'ebs.csi.aws.com',
    key_parameter: 'kmsKeyId',
    name: 'gp3',
    parameters: { encrypted: 'true', type: 'gp3' },
  },
  azure: {
    driver: 'disk.csi.azure.com',
    key_parameter: 'diskEncryptionSetID',
    name: 'premium',
    parameters: { skuName: 'Premium_LRS' },
  },
  gcp: {
    driver: 'pd.csi.storage.gke.io',
    key_parameter: 'disk-encryption-kms-key',
    name: 'balanced',
    parameters: { type: 'pd-balanced' },
  },
};

export const feature: Feature = {
  id: 'addon-storage-classes',
  title: 'The default class of volumes, encrypted, and that of their snapshots',
  folder: 'addons/storage-classes',
  chosen: () => true,
  arguments: {
    'kubernetes-addons': ({ cloud }) => ({ storage_classes: CLASSES[cloud] }),
  },
  satisfies: {
    'BK-08': 'modules/addons/storage-classes/chart/templates/volume-snapshot-class.yaml',
    'CL-18': 'modules/addons/storage-classes/chart/templates/storage-class.yaml',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
