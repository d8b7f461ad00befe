import { addonReplicas } from '../addon-replicas.ts';
import type { EnvironmentPlace } from '../place.ts';
import { resourceTags } from '../resource-tags.ts';
import { CILIUM_TAINT } from './cilium-taint.ts';
import { karpenterPools } from './karpenter-pools.ts';

// What EKS recommends with prefix delegation (user guide, "Assign more IP addresses to Amazon EKS nodes with prefixes").
const MOST_PODS = 110;

/** What Karpenter is told by the answers of an environment. */
export function karpenterOptions({ repository, environment }: EnvironmentPlace) {
  const { network, nodes } = environment;
  const hasCilium = network.cni.aws === 'cilium';
  return {
    disruption: {
      max_age_days: nodes.rotation.maxAgeDays,
      max_unavailable: nodes.rotation.maxUnavailable,
      scale_down: nodes.scaleDown,
    },
    image: { architecture: nodes.arch, disk_gib: nodes.diskGib, family: nodes.os.aws },
    node_pools: karpenterPools(environment),
    replicas: addonReplicas(environment),
    tags: resourceTags(repository, environment, 'nodes'),
    ...(network.nat === 'none' ? { is_isolated: true } : {}),
    ...(network.prefixDelegation || hasCilium ? { kubelet: { max_pods: MOST_PODS } } : {}),
    ...(network.customNetworking === null || hasCilium ? {} : { reserved_interfaces: 1 }),
    ...(hasCilium ? { startup_taints: [{ key: CILIUM_TAINT, value: 'true', effect: 'NoExecute' }] } : {}),
  };
}
