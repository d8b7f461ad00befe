import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-snapshot-controller',
  title: 'Snapshots of volumes',
  folder: 'aws/addons/snapshot-controller',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: () => true,
  arguments: { 'addon-resources': () => ({ snapshot_controller: {} }) },
  satisfies: { 'BK-08': 'modules/aws/addon-resources/snapshot-controller.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
