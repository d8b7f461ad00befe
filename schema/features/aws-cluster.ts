import { accessEntries } from '../../src/compose/aws/access-entries.ts';
import { rolesArgument } from '../../src/compose/aws/roles.ts';
import type { Feature } from '../../src/compose/feature.ts';
import type { RegionPlace } from '../../src/compose/place.ts';

const LEAF = 'environments/__env__/aws/__region__/cluster/main.tf';

function clusterArguments(place: RegionPlace) {
  const { cluster, network } = place.environment;
  return {
    access_entries: accessEntries(place),
    endpoint: { public_cidrs: cluster.endpoint === 'private+restricted' ? cluster.publicCidrs : [] },
    kubernetes_version: cluster.version,
    logs: { retention_days: cluster.logRetentionDays, types: cluster.logs },
    pod_network: { kind: network.cni.aws, prefix_delegation: network.prefixDelegation },
    ...rolesArgument(place),
    service_cidr: network.serviceCidr,
  };
}

export const feature: Feature = {
  id: 'aws-cluster',
  title: 'Kubernetes control plane on EKS: access, encryption, logs, network plugin',
  folder: 'aws/cluster',
  cloud: 'aws',
  component: 'cluster',
  chosen: () => true,
  arguments: { cluster: clusterArguments },
  satisfies: {
    'CL-01': 'modules/aws/cluster/main.tf',
    'CL-17': 'modules/aws/cluster/addons.tf',
    'CL-19': { file: LEAF, when: ({ cluster }) => cluster.logs.length === 5 },
    'CL-20': 'modules/aws/cluster/main.tf',
    'CL-21': 'modules/aws/cluster/iam.tf',
    'CL-22': 'modules/aws/cluster/addons.tf',
    'CL-26': LEAF,
    'NW-12': { file: LEAF, when: ({ network }) => network.cni.aws === 'cilium' },
    'NW-14': { file: LEAF, when: ({ network }) => network.cni.aws === 'vpc-cni' && network.prefixDelegation },
    'NW-15': 'modules/aws/cluster/main.tf',
    'NW-16': 'modules/aws/cluster/variables.tf',
    'SM-09': 'modules/aws/cluster/main.tf',
    'ST-14': 'modules/aws/cluster/variables.tf',
  },
  provenBy: ['test/modules', 'test/compose', 'test/aws'],
};
