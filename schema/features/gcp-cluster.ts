import type { Feature } from '../../src/compose/feature.ts';
import { gcpClusterArguments } from '../../src/compose/gcp/cluster-arguments.ts';

const LEAF = 'environments/__env__/gcp/__region__/cluster/main.tf';

export const feature: Feature = {
  id: 'gcp-cluster',
  title: 'Kubernetes control plane on GKE: access, encryption, logs, updates',
  folder: 'gcp/cluster',
  cloud: 'gcp',
  component: 'cluster',
  chosen: () => true,
  arguments: { cluster: gcpClusterArguments },
  satisfies: {
    'CL-03': 'modules/gcp/cluster/cluster.tf',
    'CL-04': LEAF,
    'CL-11': LEAF,
    'CL-13': 'modules/gcp/cluster/cluster.tf',
    'CL-17': 'modules/gcp/cluster/cluster.tf',
    'CL-19': { file: LEAF, when: ({ cluster }) => cluster.logs.length === 5 },
    'CL-20': 'modules/gcp/cluster/cluster.tf',
    'CL-22': 'modules/gcp/cluster/cluster.tf',
    'CL-26': 'modules/gcp/cluster/cluster.tf',
    'NW-12': 'modules/gcp/cluster/cluster.tf',
    'NW-15': 'modules/gcp/cluster/cluster.tf',
    'NW-16': 'modules/gcp/cluster/variables.tf',
    'SM-09': 'modules/gcp/cluster/cluster.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
