import type { Feature } from '../../src/compose/feature.ts';
import { gcpNodeArguments } from '../../src/compose/gcp/cluster-arguments.ts';

export const feature: Feature = {
  id: 'gcp-nodes',
  title: 'Node pools on GKE: a pool for the system, one for workloads, one of spot nodes',
  folder: 'gcp/nodes',
  cloud: 'gcp',
  component: 'nodes',
  chosen: () => true,
  arguments: { nodes: gcpNodeArguments },
  satisfies: {
    'CL-07': {
      file: 'environments/__env__/gcp/__region__/cluster/nodes.tf',
      when: ({ nodes }) => nodes.system.min >= 3,
    },
    'CL-14': 'modules/gcp/nodes/main.tf',
    'CL-16': 'modules/gcp/nodes/main.tf',
    'CL-25': 'modules/gcp/nodes/main.tf',
    'NW-08': 'modules/gcp/nodes/main.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
