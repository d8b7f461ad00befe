import { azureClusterArguments } from '../../src/compose/azure/cluster-arguments.ts';
import type { Feature } from '../../src/compose/feature.ts';

const LEAF = 'environments/__env__/azure/__region__/cluster/main.tf';

export const feature: Feature = {
  id: 'azure-cluster',
  title: 'Kubernetes on AKS: control plane, system pool, access, encryption, logs, updates',
  folder: 'azure/cluster',
  cloud: 'azure',
  component: 'cluster',
  chosen: () => true,
  arguments: { cluster: azureClusterArguments },
  satisfies: {
    'CL-02': 'modules/azure/cluster/cluster.tf',
    'CL-04': LEAF,
    'CL-06': { file: LEAF, when: ({ nodes }) => nodes.system.min >= 3 },
    'CL-11': LEAF,
    'CL-13': 'modules/azure/cluster/cluster.tf',
    'CL-17': 'modules/azure/cluster/cluster.tf',
    'CL-18': 'modules/azure/cluster/disks.tf',
    'CL-19': { file: LEAF, when: ({ cluster }) => cluster.logs.length === 5 },
    'CL-20': 'modules/azure/cluster/cluster.tf',
    'CL-22': 'modules/azure/cluster/cluster.tf',
    'CL-26': 'modules/azure/cluster/cluster.tf',
    'NW-12': { file: LEAF, when: ({ network }) => network.cni.azure === 'azure-cni-cilium' },
    'NW-13': LEAF,
    'NW-15': 'modules/azure/cluster/cluster.tf',
    'NW-16': 'modules/azure/cluster/variables.tf',
    'SM-09': 'modules/azure/cluster/cluster.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
