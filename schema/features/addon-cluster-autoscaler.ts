import { clusterAutoscalerOptions } from '../../src/compose/aws/cluster-autoscaler-options.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-cluster-autoscaler',
  title: 'Nodes of node groups by demand: Cluster Autoscaler',
  folder: 'addons/cluster-autoscaler',
  cloud: 'aws',
  chosen: ({ environment }) => environment.nodes.autoscaler.aws === 'cluster-autoscaler',
  arguments: {
    'kubernetes-addons': ({ environment }) => ({
      cluster_autoscaler: clusterAutoscalerOptions(environment),
    }),
  },
  satisfies: {
    'CL-11': {
      file: 'modules/addons/cluster-autoscaler/main.tf',
      when: ({ nodes }) => nodes.scaleDown === 'conservative',
    },
    'CL-13': 'modules/addons/cluster-autoscaler/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
