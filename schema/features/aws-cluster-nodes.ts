import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-cluster-nodes',
  title: 'Nodes in the root of their cluster',
  folder: 'aws/cluster-nodes',
  component: 'nodes',
  chosen: ({ environment }) => environment.network.cni.aws !== 'cilium',
  satisfies: { 'CL-08': 'environments/__env__/aws/__region__/cluster/nodes.tf' },
  provenBy: ['test/golden', 'test/aws'],
};
