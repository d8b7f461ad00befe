import type { Feature } from '../../src/compose/feature.ts';
import { managedPoolEvidence } from '../../src/compose/pool-evidence.ts';

export const feature: Feature = {
  id: 'gcp-cluster-nodes',
  title: 'Nodes of the cluster: how many, of which sizes, bought how',
  folder: 'gcp/cluster-nodes',
  cloud: 'gcp',
  component: 'nodes',
  chosen: () => true,
  satisfies: managedPoolEvidence('environments/__env__/gcp/__region__/cluster/nodes.tf'),
  provenBy: ['test/golden', 'test/modules'],
};
