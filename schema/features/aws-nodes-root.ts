import type { Feature } from '../../src/compose/feature.ts';
import { poolEvidence } from '../../src/compose/pool-evidence.ts';

const LEAF = 'environments/__env__/aws/__region__/nodes/main.tf';

export const feature: Feature = {
  id: 'aws-nodes-root',
  title: 'Nodes in a root of their own, applied after Cilium',
  folder: 'aws/nodes-root',
  cloud: 'aws',
  component: 'nodes',
  chosen: ({ environment }) => environment.network.cni.aws === 'cilium',
  satisfies: { 'NW-12': LEAF, ...poolEvidence(LEAF) },
  provenBy: ['test/golden'],
};
