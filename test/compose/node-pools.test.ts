import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { nodePools } from '../../src/compose/aws/node-pools.ts';
import { placeOf } from './place.ts';

const poolsOf = (name: string, change?: (environment: Environment) => Partial<Environment>) =>
  nodePools(placeOf(name, change).environment);

const forSystem = { CriticalAddonsOnly: { effect: 'NO_SCHEDULE', value: 'true' } };
const forSpot = { spot: { effect: 'NO_SCHEDULE', value: 'true' } };
const untilCilium = { 'node.cilium.io/agent-not-ready': { effect: 'NO_EXECUTE', value: 'true' } };

describe('pools', () => {
  it('of production are 3 to 6 tainted nodes for the system and 3 to 20 for workloads, on demand', () => {
    expect(poolsOf('prod')).toEqual({
      system: { capacity: 'ON_DEMAND', max: 6, min: 3, taints: forSystem, types: ['m5.large'] },
      workload: { capacity: 'ON_DEMAND', max: 20, min: 3, taints: {}, types: ['m5.large'] },
    });
  });

  const byGroups = ({ nodes }: Environment) => ({
    nodes: { ...nodes, autoscaler: { aws: 'cluster-autoscaler' as const } },
  });

  it('of dev have tainted spot nodes beside them, none at the start', () => {
    const { spot } = poolsOf('dev', byGroups);
    expect(spot).toMatchObject({ capacity: 'SPOT', max: 5, min: 0, taints: forSpot });
    expect(spot?.types.length).toBeGreaterThan(1);
  });

  it('leave spot nodes to Karpenter, which starts them by itself', () => {
    expect(Object.keys(poolsOf('dev'))).toEqual(['system', 'workload']);
  });

  it('are bought as answered, but the system never as spot', () => {
    const pools = poolsOf('dev', ({ nodes }) => ({
      nodes: { ...nodes, workload: { ...nodes.workload, capacity: 'spot' } },
    }));
    expect(Object.entries(pools).map(([name, { capacity }]) => `${name} ${capacity}`)).toEqual([
      'system ON_DEMAND',
      'workload SPOT',
    ]);
  });

  it('wait for their network where Cilium brings it', () => {
    const pools = poolsOf('dev', environment => ({
      ...byGroups(environment),
      network: { ...environment.network, cni: { ...environment.network.cni, aws: 'cilium' } },
    }));
    expect(Object.fromEntries(Object.entries(pools).map(([name, { taints }]) => [name, taints]))).toEqual({
      system: { ...forSystem, ...untilCilium },
      workload: untilCilium,
      spot: { ...forSpot, ...untilCilium },
    });
  });
});
