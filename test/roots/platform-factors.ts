import type { Choice } from './answer-matrix.ts';
import type { Factors } from './pairwise.ts';

/** Choices of the cluster, its nodes and add-ons, and of secrets, names and data. */
export const platformFactors = {
  admins: [undefined, ['arn:aws:iam::111111111111:role/platform', 'arn:aws:iam::111111111111:user/deployer']],
  publicCidrs: [[], ['203.0.113.0/24', '198.51.100.7/32']],
  version: ['1.35', '1.36'],
  cni: ['vpc-cni', 'cilium'],
  prefixDelegation: [true, false],
  os: ['bottlerocket', 'al2023'],
  arch: ['amd64', 'arm64'],
  autoscaler: ['karpenter', 'cluster-autoscaler'],
  scaleDown: ['conservative', 'balanced'],
  spot: [true, false],
  loadBalancers: [true, false],
  certManager: [true, false],
  metrics: [true, false],
  localDns: [true, false],
  store: ['secrets-manager', 'ssm'],
  inCluster: ['csi-driver', 'external-secrets'],
  dns: [{}, { domain: 'example.com' }, { domain: 'example.com', zoneId: 'Z0123456789ABCDEFGHIJ' }],
  issuer: ['acm', 'cert-manager', 'both'],
  controller: ['alb', 'nlb'],
  tlsPolicy: ['tls13-only', 'tls12+13'],
  podSecurity: ['restricted', 'baseline'],
  database: [null, 'postgres', 'mysql', 'aurora-postgresql'],
  crossRegion: [true, false],
  vaultLock: [true, false],
} as const satisfies Factors;

/** The sections of the cluster and all that stands on it, for one environment. */
export function platformOf(choice: Choice): object {
  return {
    cluster: clusterOf(choice),
    nodes: nodesOf(choice),
    addons: addonsOf(choice),
    secrets: { backend: { aws: choice.store }, inCluster: choice.inCluster },
    dns: choice.dns,
    // What is switched off cannot issue certificates.
    tls: { issuer: choice.certManager ? choice.issuer : 'acm' },
    ingress: { controller: { aws: choice.controller } },
    security: { tlsPolicy: choice.tlsPolicy, podSecurity: choice.podSecurity },
    data: dataOf(choice),
  };
}

function clusterOf({ version, publicCidrs, admins }: Choice): object {
  const endpoint = publicCidrs.length > 0 ? 'private+restricted' : 'private';
  return { version, endpoint, publicCidrs, ...(admins === undefined ? {} : { admins }) };
}

function nodesOf({ os, arch, autoscaler, scaleDown, spot }: Choice): object {
  return {
    os: { aws: os },
    arch,
    autoscaler: { aws: autoscaler },
    scaleDown,
    spot: { enabled: spot },
    spotReason: 'A test.',
  };
}

function addonsOf({ loadBalancers, certManager, metrics, localDns, cni, dns }: Choice): object {
  return {
    'aws-load-balancer-controller': loadBalancers,
    'cert-manager': certManager,
    'metrics-server': metrics,
    'node-local-dns': localDns && cni === 'vpc-cni',
    'external-dns': 'domain' in dns,
  };
}

function dataOf({ database, crossRegion, vaultLock, profile, arch }: Choice): object {
  if (database === null) return { enabled: false };
  const isSmall = profile === 'dev' && database === 'postgres';
  return {
    enabled: true,
    engine: database,
    class: isSmall ? 'db.t4g.medium' : 'db.r6g.large',
    storageGib: arch === 'arm64' ? 100 : 200,
    backup: { crossRegion, vaultLock, ...(crossRegion ? { copyRegion: 'eu-central-1' } : {}) },
  };
}
