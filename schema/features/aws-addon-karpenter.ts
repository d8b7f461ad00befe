import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-karpenter',
  title: 'Identity of Karpenter, role of its nodes, and the queue that announces interruptions',
  folder: 'aws/addons/karpenter',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.nodes.autoscaler.aws === 'karpenter',
  arguments: { 'addon-resources': () => ({ karpenter: {} }) },
  satisfies: {
    'CL-12': 'modules/aws/addon-resources/karpenter-queue.tf',
    'CL-21': 'modules/aws/addon-resources/karpenter-nodes.tf',
  },
  provenBy: ['test/modules', 'test/policy'],
};
