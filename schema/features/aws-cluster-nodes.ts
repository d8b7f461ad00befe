import type { Feature } from '../../src/compose/feature.ts';
import { poolEvidence } from '../../src/compose/pool-evidence.ts';

export const feature: Feature = {
  id: 'aws-cluster-nodes',
  title: 'Nodes of the cluster: how many, of which sizes, bought how',
  folder: 'aws/cluster-nodes',
  cloud: 'aws',
  component: 'nodes',
  chosen: ({ environment }) => environment.network.cni.aws !== 'cilium',
  satisfies: poolEvidence('environments/__env__/aws/__region__/cluster/nodes.tf'),
  provenBy: ['test/golden', 'test/aws'],
};
