import { describe, expect, it } from '@jest/globals';
import { feature as cluster } from '../../schema/features/aws-cluster.ts';
import { feature as nodes } from '../../schema/features/aws-nodes.ts';
import type { Environment } from '../../src/answers/repository.ts';
import { onGithub, placeOf } from './place.ts';

const clusterOf = (change?: (environment: Environment) => Partial<Environment>) =>
  cluster.arguments?.cluster?.(placeOf('prod', change));
const nodesOf = (change?: (environment: Environment) => Partial<Environment>) =>
  nodes.arguments?.nodes?.(placeOf('prod', change));

const boundary = { permissions_boundary: 'arn:aws:iam::333333333333:policy/acme-platform-prod-boundary' };

describe('arguments of the cluster', () => {
  it('are private, logged and on the usual network in production', () => {
    expect(clusterOf()).toMatchObject({
      endpoint: { public_cidrs: [] },
      kubernetes_version: '1.36',
      logs: { retention_days: 90, types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] },
      pod_network: { kind: 'vpc-cni', prefix_delegation: true },
      service_cidr: '172.20.0.0/16',
    });
  });

  it.each([
    ['private', []],
    ['private+restricted', ['203.0.113.0/24']],
  ] as const)('open the endpoint to public ranges only where it is restricted: %s', (endpoint, expected) => {
    const change = ({ cluster: section }: Environment) => ({
      cluster: { ...section, endpoint, publicCidrs: ['203.0.113.0/24'] },
    });
    expect(clusterOf(change)).toMatchObject({ endpoint: { public_cidrs: expected } });
  });

  it('give roles the boundary of the pipelines that make them', () => {
    expect(cluster.arguments?.cluster?.(onGithub(placeOf('prod')))).toMatchObject({ roles: boundary });
    expect(nodes.arguments?.nodes?.(onGithub(placeOf('prod')))).toMatchObject({ roles: boundary });
  });
});

describe('arguments of the nodes', () => {
  it('are Bottlerocket on amd64, one replaced at a time, and leave the number of pods to EKS', () => {
    expect(nodesOf()).toMatchObject({ arch: 'amd64', disk_gib: 50, max_unavailable: 1, os: 'bottlerocket' });
    expect(nodesOf()).not.toHaveProperty('roles');
    expect(nodesOf()).not.toHaveProperty('kubelet');
  });

  it('say how many pods a node takes where EKS cannot know: with Cilium', () => {
    const change = ({ network }: Environment) => ({
      network: { ...network, cni: { ...network.cni, aws: 'cilium' as const } },
    });
    expect(nodesOf(change)).toMatchObject({ kubelet: { max_pods: 110 } });
  });
});
