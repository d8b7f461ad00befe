import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import type { Environment } from '../../src/answers/repository.ts';
import { addonsOf } from '../../src/compose/addon-names.ts';
import { clusterRows } from '../../src/compose/cluster-rows.ts';
import { azureNetworkArguments, gcpNetworkArguments } from '../../src/compose/network-arguments.ts';
import { networkRows } from '../../src/compose/network-rows.ts';
import { managedPoolEvidence, poolEvidence } from '../../src/compose/pool-evidence.ts';
import { accepted, flag, on } from '../answers/build.ts';
import { placeOn } from './place.ts';

const clouds = ['aws', 'azure', 'gcp'] as const;
const environmentOf = (yaml: string, ...flags: ReturnType<typeof flag>[]): Environment => {
  const [environment] = accepted(yaml, ...flags).repository.environments;
  if (!environment) throw new Error('there is no environment');
  return environment;
};
const everywhere = on(...clouds);

describe('networks', () => {
  const tiers = { newbits: 8, public_offset: 1, private_offset: 10, data_offset: 20 };
  it('on Azure have endpoints in production and the lines of Azure elsewhere', () => {
    expect(azureNetworkArguments(placeOn('azure', 'prod'))).toEqual({
      availability_zones: ['1', '2', '3'],
      cidr: '10.1.0.0/16',
      flow_logs: {
        all: { retention_days: 365, storage_account_name: expect.stringMatching(/^acmeplatform[a-z]*fl[0-9a-f]{8}$/) },
      },
      nat_gateways: 'per-zone',
      private_domain: 'westeurope.prod.acme-platform.internal',
      private_endpoints: ['blob', 'registry', 'vault'],
      service_endpoints: [],
      subnets: tiers,
    });
    expect(azureNetworkArguments(placeOn('azure', 'dev'))).toMatchObject({
      flow_logs: {},
      private_endpoints: [],
      service_endpoints: ['Microsoft.KeyVault', 'Microsoft.Storage'],
    });
  });

  it('on Google Cloud have a range for pods', () => {
    expect(gcpNetworkArguments(placeOn('gcp', 'prod'))).toEqual({
      availability_zones: ['europe-west1-b', 'europe-west1-c', 'europe-west1-d'],
      cidr: '10.1.0.0/16',
      flow_logs: { all: { retention_days: 365 } },
      nat_gateways: 'per-zone',
      pod_cidr: '10.5.0.0/16',
      private_domain: 'europe-west1.prod.acme-platform.internal',
      private_endpoints: ['gcr.io', 'googleapis.com', 'pkg.dev'],
      project: { id: 'acme-prod-1' },
      service_cidr: '172.20.0.0/16',
      subnets: tiers,
    });
    expect(gcpNetworkArguments(placeOn('gcp', 'dev'))).toMatchObject({ flow_logs: {}, private_endpoints: [] });
  });

  it.each<[Cloud, string, object]>([
    [
      'aws',
      'prod',
      { acls: 'per tier', endpoints: 'private', pods: '—', budget: expect.stringMatching(/ on 26 nodes$/) },
    ],
    ['aws', 'dev', { acls: 'default', endpoints: 'S3 only', flowLogs: 'off' }],
    [
      'azure',
      'prod',
      { acls: 'security groups', endpoints: 'private', pods: '10.244.0.0/16', budget: '110, on 26 nodes' },
    ],
    ['azure', 'dev', { acls: 'security groups', endpoints: '—' }],
    ['gcp', 'prod', { acls: 'one firewall', pods: '10.5.0.0/16', budget: '110, on 26 nodes', flowLogs: '365 days' }],
    ['gcp', 'dev', { acls: 'one firewall', endpoints: '—', zones: 2 }],
  ])('on %s in %s are a row of the plan', (cloud, name, row) => {
    expect(networkRows(placeOn(cloud, name).environment)).toEqual([expect.objectContaining(row)]);
  });
});

describe('clusters', () => {
  const rows = (yaml: string, ...flags: ReturnType<typeof flag>[]) => {
    const { clusters, pools, addons } = clusterRows(accepted(yaml, ...flags).repository) as Record<string, object[]>;
    return { clusters, pools, addons };
  };

  it('say what gives pods their network, and what adds nodes', () => {
    expect(rows(everywhere).clusters).toMatchObject([
      { region: 'eu-west-1', pods: 'vpc-cni', autoscaler: 'karpenter' },
      {
        region: 'westeurope',
        pods: 'azure-cni-cilium',
        autoscaler: 'the cluster itself',
        endpoint: 'the network alone',
      },
      { region: 'europe-west1', pods: 'dataplane-v2', autoscaler: 'the cluster itself' },
    ]);
  });

  it.each<[Cloud, string, string]>([
    ['azure', 'Standard_D2s_v3', 'environments/dev/azure/westeurope/cluster/main.tf'],
    ['gcp', 'e2-standard-2', 'environments/dev/gcp/europe-west1/cluster/nodes.tf'],
  ])('on %s have pools, each with its file', (cloud, types, systemFile) => {
    const file = systemFile.replace('main.tf', 'nodes.tf');
    const common = { environment: 'dev', types };
    expect(rows(on(cloud)).pools).toEqual([
      { ...common, pool: 'system', size: '2 to 3', bought: 'on-demand', file: systemFile },
      { ...common, pool: 'workload', size: '1 to 5', bought: 'on-demand', file },
      { ...common, pool: 'spot', size: '0 to 5', bought: 'spot', file },
    ]);
  });

  it('buy workload nodes as answered', () => {
    const found = rows(on('gcp'), flag('nodes.workload.capacity', 'spot'), flag('nodes.spot.enabled', false)).pools;
    expect(found).toMatchObject([{ bought: 'on-demand' }, { pool: 'workload', bought: 'spot' }]);
    expect(found).toHaveLength(2);
  });

  it('name add-ons by environment and cloud where they differ', () => {
    const addons = rows(on('aws', 'gcp')).addons;
    expect(addons).toContainEqual({ addon: 'cert-manager', environments: 'all' });
    expect(addons).toContainEqual({ addon: 'gateway', environments: 'dev on Google Cloud' });
    expect(rows(on('gcp')).addons).toContainEqual({ addon: 'gateway', environments: 'all' });
  });

  it.each<[Cloud, string[]]>([
    [
      'aws',
      [
        'aws-load-balancer-controller',
        'cert-manager',
        'external-dns',
        'metrics-server',
        'node-local-dns',
        'coredns',
        'snapshot-controller',
        'secrets-store-csi-driver',
        'vpc-cni',
        'aws-ebs-csi-driver',
        'karpenter',
      ],
    ],
    ['azure', ['cert-manager', 'external-dns', 'gateway', 'secrets-store-csi-driver', 'azure-disk-csi-driver']],
    [
      'gcp',
      ['cert-manager', 'external-dns', 'gateway', 'node-local-dns', 'secrets-store-csi-driver', 'gcp-pd-csi-driver'],
    ],
  ])('on %s run', (cloud, expected) => {
    const environment = environmentOf(
      everywhere,
      flag('dns.domain', 'a.example.com'),
      flag('addons.node-local-dns', true),
    );
    expect(addonsOf(environment, cloud)).toEqual(expected);
    expect(addonsOf(environmentOf(everywhere), cloud)).not.toContain('external-dns');
  });
});

describe('evidence of pools', () => {
  const shown = (evidence: ReturnType<typeof poolEvidence>, environment: Environment) =>
    Object.entries(evidence).flatMap(([id, one]) => (typeof one !== 'string' && one.when(environment) ? [id] : []));

  it.each<[Cloud, string, string[]]>([
    ['aws', 'prod', ['CL-05', 'CL-08', 'CL-09']],
    ['aws', 'dev', []],
    ['azure', 'prod', ['CL-08', 'CL-09']],
    ['azure', 'dev', ['CL-10']],
    ['gcp', 'staging', []],
  ])('on %s in %s is of %j', (cloud, name, expected) => {
    const evidence = cloud === 'aws' ? poolEvidence('x') : managedPoolEvidence('x');
    expect(shown(evidence, placeOn(cloud, name).environment)).toEqual(expected);
  });
});
