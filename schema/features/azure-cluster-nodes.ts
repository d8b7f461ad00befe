import type { Feature } from '../../src/compose/feature.ts';
import { managedPoolEvidence } from '../../src/compose/pool-evidence.ts';

export const feature: Feature = {
  id: 'azure-cluster-nodes',
  title: 'Nodes of the cluster: how many, of which sizes, bought how',
  folder: 'azure/cluster-nodes',
  cloud: 'azure',
  component: 'nodes',
  chosen: () => true,
  satisfies: managedPoolEvidence('environments/__env__/azure/__region__/cluster/nodes.tf'),
  provenBy: ['test/golden', 'test/modules'],
};
