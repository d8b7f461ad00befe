import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { addonCertificates } from '../../src/compose/addon-certificates.ts';
import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import { clusterAutoscalerOptions } from '../../src/compose/aws/cluster-autoscaler-options.ts';
import { karpenterOptions } from '../../src/compose/aws/karpenter-options.ts';
import { karpenterPools } from '../../src/compose/aws/karpenter-pools.ts';
import { checkedAnswers } from '../cases.ts';

const { repository } = checkedAnswers(`
project:
  name: acme
  team: platform
environments:
  dev: { profile: dev, aws: { regions: { eu-west-1: {} } } }
  staging: { profile: staging, aws: { regions: { eu-west-1: {} } } }
  prod: { profile: prod, aws: { regions: { eu-west-1: {} } } }
`);

function environment(name: string): Environment {
  const found = repository.environments.find(each => each.name === name);
  if (!found) throw new Error(`no environment ${name}`);
  return structuredClone(found);
}

describe('addonReplicas', () => {
  it.each([
    ['dev', 1],
    ['staging', 2],
    ['prod', 2],
  ])('in %s: %i', (name, expected) => {
    expect(addonReplicas(environment(name))).toBe(expected);
  });
});

describe('addonCertificates', () => {
  it('come from cert-manager where it is, else from Helm', () => {
    const dev = environment('dev');
    expect(addonCertificates(dev)).toBe('cert-manager');
    dev.addons['cert-manager'] = false;
    expect(addonCertificates(dev)).toBe('helm');
  });
});

describe('clusterAutoscalerOptions', () => {
  it('know the taint that nodes lose by Cilium, where it is', () => {
    const prod = environment('prod');
    expect(clusterAutoscalerOptions(prod)).toEqual({ replicas: 2, scale_down: 'conservative' });
    prod.network.cni.aws = 'cilium';
    expect(clusterAutoscalerOptions(prod)).toMatchObject({ startup_taints: ['node.cilium.io/agent-not-ready'] });
  });
});

describe('karpenterPools', () => {
  it('may have as many CPUs as the most nodes of the largest type', () => {
    const prod = environment('prod');
    expect(karpenterPools(prod)).toEqual({
      workload: { capacity_type: 'on-demand', cpu_limit: 40, instance_types: ['m5.large'] },
    });
    prod.nodes.workload = { ...prod.nodes.workload, max: 7, types: ['m5.large', 'm5.2xlarge', 'm5.xlarge'] };
    expect(karpenterPools(prod).workload?.cpu_limit).toBe(56);
  });

  it('have one of spot nodes, tainted, only where that was answered', () => {
    const dev = environment('dev');
    expect(karpenterPools(dev).spot).toEqual({
      capacity_type: 'spot',
      cpu_limit: 10,
      instance_types: ['t3.large', 't3a.large', 'm5.large', 'm5a.large'],
      taints: [{ key: 'spot', value: 'true', effect: 'NoSchedule' }],
    });
    dev.nodes.spot.enabled = false;
    expect(Object.keys(karpenterPools(dev))).toEqual(['workload']);
  });
});

describe('karpenterOptions', () => {
  it('follow how nodes are answered to go', () => {
    const options = (name: string) => karpenterOptions({ repository, environment: environment(name) });
    expect(options('dev').disruption).toEqual({ max_age_days: 30, max_unavailable: 1, scale_down: 'aggressive' });
    expect(options('staging').disruption.scale_down).toBe('balanced');
    expect(options('prod').disruption.scale_down).toBe('conservative');
  });

  it('tag what no provider reaches', () => {
    expect(karpenterOptions({ repository, environment: environment('prod') }).tags).toEqual({
      Component: 'nodes',
      CostCenter: 'platform',
      Environment: 'prod',
      ManagedBy: 'terraform',
      Owner: 'platform',
      Project: 'acme',
    });
  });

  it('count pods by prefixes where there are any', () => {
    const prod = environment('prod');
    expect(karpenterOptions({ repository, environment: prod })).toMatchObject({ kubelet: { max_pods: 110 } });
    prod.network.prefixDelegation = false;
    expect(karpenterOptions({ repository, environment: prod })).not.toHaveProperty('kubelet');
  });

  it('know a network without a way out, and one with subnets for pods', () => {
    const prod = environment('prod');
    const before = karpenterOptions({ repository, environment: prod });
    expect(before).not.toHaveProperty('is_isolated');
    expect(before).not.toHaveProperty('reserved_interfaces');
    prod.network.nat = 'none';
    prod.network.customNetworking = '100.64.0.0/16';
    const after = karpenterOptions({ repository, environment: prod });
    expect(after).toMatchObject({ is_isolated: true, reserved_interfaces: 1 });
  });

  it('let nodes wait for Cilium', () => {
    const prod = environment('prod');
    expect(karpenterOptions({ repository, environment: prod })).not.toHaveProperty('startup_taints');
    prod.network.cni.aws = 'cilium';
    expect(karpenterOptions({ repository, environment: prod })).toMatchObject({
      startup_taints: [{ key: 'node.cilium.io/agent-not-ready', value: 'true', effect: 'NoExecute' }],
    });
  });
});
