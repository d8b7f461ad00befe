import type { Environment } from '../../answers/repository.ts';
import { instanceVcpus } from './instance-vcpus.ts';

type Taint = { key: string; value: string; effect: string };

type KarpenterPool = {
  capacity_type: 'on-demand' | 'spot';
  /** Virtual CPUs of all its nodes together. */
  cpu_limit: number;
  instance_types: string[];
  taints?: Taint[];
};

// The same as on the managed node group of spot nodes.
const SPOT_TAINTS: Taint[] = [{ key: 'spot', value: 'true', effect: 'NoSchedule' }];

/** The pools of Karpenter by name, none larger than so many of its largest nodes as were answered. */
export function karpenterPools({ nodes }: Environment): Record<string, KarpenterPool> {
  const { workload, spot } = nodes;
  return {
    workload: { capacity_type: workload.capacity, ...size(workload) },
    ...(spot.enabled ? { spot: { capacity_type: 'spot', ...size(spot), taints: SPOT_TAINTS } } : {}),
  };
}

function size({ max, types }: { max: number; types: string[] }): Pick<KarpenterPool, 'cpu_limit' | 'instance_types'> {
  return { cpu_limit: max * Math.max(...types.map(instanceVcpus)), instance_types: types };
}
