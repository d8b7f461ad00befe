import { nodePools } from '../../src/compose/aws/node-pools.ts';
import { rolesArgument } from '../../src/compose/aws/roles.ts';
import type { Feature } from '../../src/compose/feature.ts';
import type { RegionPlace } from '../../src/compose/place.ts';

/** Cilium gives a node blocks of addresses as vpc-cni does, but EKS looks at vpc-cni alone when it counts pods. */
const CILIUM_MAX_PODS = 110;

function nodeArguments(place: RegionPlace) {
  const { network, nodes } = place.environment;
  return {
    arch: nodes.arch,
    disk_gib: nodes.diskGib,
    max_unavailable: nodes.rotation.maxUnavailable,
    os: nodes.os.aws,
    pools: nodePools(place.environment),
    ...rolesArgument(place),
    ...(network.cni.aws === 'cilium' ? { kubelet: { max_pods: CILIUM_MAX_PODS } } : {}),
  };
}

// Which root calls the module depends on the network plugin: features aws-cluster-nodes and aws-nodes-root.
export const feature: Feature = {
  id: 'aws-nodes',
  title: 'Managed node groups on EKS: a pool for the system, one for workloads, one of spot nodes',
  folder: 'aws/nodes',
  cloud: 'aws',
  component: 'nodes',
  chosen: () => true,
  arguments: { nodes: nodeArguments },
  satisfies: {
    'CL-15': {
      file: 'modules/aws/nodes/launch-templates.tf',
      when: ({ nodes }) => nodes.os.aws === 'bottlerocket',
    },
    'CL-16': 'modules/aws/nodes/main.tf',
    'CL-21': 'modules/aws/nodes/iam.tf',
    'CL-25': 'modules/aws/nodes/main.tf',
    'CL-27': 'modules/aws/nodes/main.tf',
    'NW-08': 'modules/aws/nodes/main.tf',
    'SE-17': 'modules/aws/nodes/launch-templates.tf',
    'SE-18': 'modules/aws/nodes/launch-templates.tf',
    'ST-14': 'modules/aws/nodes/variables.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/aws'],
};
