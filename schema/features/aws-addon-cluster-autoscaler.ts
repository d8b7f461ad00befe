import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-cluster-autoscaler',
  title: 'Identity of the Cluster Autoscaler',
  folder: 'aws/addons/cluster-autoscaler',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.nodes.autoscaler.aws === 'cluster-autoscaler',
  arguments: { 'addon-resources': () => ({ cluster_autoscaler: {} }) },
  mockOutputs: ({ region }) => ({ cluster_autoscaler: { cluster_name: 'mock', region: region.name } }),
  satisfies: { 'CL-13': 'modules/aws/addon-resources/cluster-autoscaler.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
