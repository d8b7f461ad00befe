import type { Feature } from '../../src/compose/feature.ts';
import { poolEvidence } from '../../src/compose/pool-evidence.ts';

const LEAF = 'environments/__env__/aws/__region__/nodes/main.tf';

export const feature: Feature = {
  id: 'aws-nodes-root',
  title: 'Nodes of the cluster, applied after Cilium: how many, of which sizes, bought how',
  folder: 'aws/nodes-root',
  cloud: 'aws',
  component: 'nodes',
  chosen: ({ environment }) => environment.network.cni.aws === 'cilium',
  satisfies: { 'NW-12': LEAF, ...poolEvidence(LEAF) },
  provenBy: ['test/golden'],
};
