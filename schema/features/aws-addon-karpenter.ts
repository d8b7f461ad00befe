import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-karpenter',
  title: 'Identity of Karpenter, role of its nodes, and the queue that announces interruptions',
  folder: 'aws/addons/karpenter',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.nodes.autoscaler.aws === 'karpenter',
  arguments: { 'addon-resources': () => ({ karpenter: {} }) },
  mockOutputs: ({ region }) => ({
    karpenter: {
      cluster_name: 'mock',
      instance_profile: 'mock',
      queue_name: 'mock',
      region: region.name,
      security_group_id: 'sg-mock',
      storage_key_arn: `arn:aws:kms:${region.name}:123456789012:key/mock`,
      subnet_ids: 'subnet-mock-a,subnet-mock-b',
    },
  }),
  satisfies: {
    'CL-12': 'modules/aws/addon-resources/karpenter-queue.tf',
    'CL-21': 'modules/aws/addon-resources/karpenter-nodes.tf',
  },
  provenBy: ['test/modules', 'test/policy'],
};
