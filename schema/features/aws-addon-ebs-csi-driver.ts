import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-ebs-csi-driver',
  title: 'Volumes of pods, encrypted with the key of the environment',
  folder: 'aws/addons/ebs-csi-driver',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: () => true,
  arguments: { 'addon-resources': () => ({ ebs_csi_driver: {} }) },
  satisfies: { 'CL-18': 'modules/aws/addon-resources/ebs-csi-driver.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
