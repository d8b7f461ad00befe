import type { Environment } from '../../answers/repository.ts';
import { CILIUM_TAINT } from './cilium-taint.ts';

type Taint = { effect: 'NO_EXECUTE' | 'NO_SCHEDULE'; value: string };

type NodePool = {
  capacity: 'ON_DEMAND' | 'SPOT';
  max: number;
  min: number;
  taints: Record<string, Taint>;
  types: string[];
};

/** Pods that CriticalAddonsOnly lets in say so themselves: CoreDNS, Karpenter and their like. */
const SYSTEM_TAINT: Record<string, Taint> = { CriticalAddonsOnly: { effect: 'NO_SCHEDULE', value: 'true' } };

/** Whoever tolerates it agrees to be interrupted. */
const SPOT_TAINT: Record<string, Taint> = { spot: { effect: 'NO_SCHEDULE', value: 'true' } };

/** On every node until it has its network. */
const UNTIL_CILIUM: Record<string, Taint> = { [CILIUM_TAINT]: { effect: 'NO_EXECUTE', value: 'true' } };

/** The managed node groups of an environment, by name. */
export function nodePools({ network, nodes }: Environment): Record<string, NodePool> {
  const everywhere = network.cni.aws === 'cilium' ? UNTIL_CILIUM : {};
  const { system, workload, spot } = nodes;
  const workloadCapacity = workload.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND';
  const pool = (size: Pick<NodePool, 'max' | 'min' | 'types'>, capacity: NodePool['capacity'], own = {}): NodePool => ({
    capacity,
    max: size.max,
    min: size.min,
    taints: { ...own, ...everywhere },
    types: size.types,
  });
  return {
    system: pool(system, 'ON_DEMAND', SYSTEM_TAINT),
    workload: pool(workload, workloadCapacity),
    // Karpenter starts spot nodes by itself, and would leave a group of them empty.
    ...(spot.enabled && nodes.autoscaler.aws !== 'karpenter'
      ? { spot: pool({ ...spot, min: 0 }, 'SPOT', SPOT_TAINT) }
      : {}),
  };
}
