import { azureNodeArguments } from '../../src/compose/azure/cluster-arguments.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-nodes',
  title: 'Node pools on AKS: one for workloads, one of spot nodes',
  folder: 'azure/nodes',
  cloud: 'azure',
  component: 'nodes',
  chosen: () => true,
  arguments: { nodes: azureNodeArguments },
  satisfies: {
    'CL-14': 'modules/azure/nodes/main.tf',
    'CL-16': 'modules/azure/nodes/main.tf',
    'CL-25': 'modules/azure/nodes/main.tf',
    'NW-08': 'modules/azure/nodes/main.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
