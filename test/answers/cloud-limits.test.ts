import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import type { AnswerLayer } from '../../src/answers/layer.ts';
import type { Json } from '../../src/answers/tree.ts';
import { accepted, flag, minimal, on, problems, usualOn } from './build.ts';

describe('what one cloud does not take', () => {
  const data = flag('data.enabled', true);
  const standby = flag('data.backup.multiAz', true);
  it.each<[Cloud, string, Json, Json, string, AnswerLayer[]]>([
    ['azure', 'network.flowLogRetentionDays', 400, 365, 'for 365 days at most', [flag('network.flowLogs', true)]],
    ['azure', 'network.serviceCidr', '172.16.0.0/12', '172.16.0.0/13', 'is no range for services on Azure', []],
    ['gcp', 'network.serviceCidr', '172.16.0.0/13', '172.20.0.0/16', 'is no range for services on Google Cloud', []],
    ['azure', 'nodes.diskGib', 29, 30, '30 to 2048 GiB', []],
    ['azure', 'nodes.diskGib', 2049, 2048, '30 to 2048 GiB', []],
    ['gcp', 'nodes.rotation.maxUnavailable', 21, 20, '20 nodes of a pool', []],
    ['azure', 'data.storageGib', 16385, 16384, '16384 GiB at most', [data]],
    ['gcp', 'data.storageGib', 16385, 16384, '16384 GiB at most', [data]],
    ['azure', 'data.size.azure', 'B_Standard_B2ms', 'GP_Standard_D2ds_v5', 'has no standby', [data, standby]],
    ['gcp', 'data.size.gcp', 'db-f1-micro', 'db-custom-1-3840', 'Use a tier of Cloud SQL', [data]],
    ['gcp', 'data.size.gcp', 'db-custom-3-8192', 'db-custom-2-8192', 'has 3 processors', [data]],
    ['gcp', 'data.size.gcp', 'db-custom-2-8000', 'db-custom-2-7680', 'MiB of memory', [data]],
    ['gcp', 'data.size.gcp', 'db-custom-2-3584', 'db-custom-2-3840', 'MiB of memory', [data]],
    ['gcp', 'data.size.gcp', 'db-custom-2-13568', 'db-custom-2-13312', 'MiB of memory', [data]],
    ['gcp', 'data.size.gcp', 'db-perf-optimized-N-3', 'db-perf-optimized-N-4', 'Use a tier of Cloud SQL', [data]],
  ])('%s: %s %j, but %j', (...[cloud, path, bad, good, message, more]) => {
    expect(problems(on(cloud), ...more, flag(path, bad))).toEqual([expect.stringContaining(message)]);
    expect(problems(on(cloud), ...more, flag(path, good))).toEqual([]);
    const isSchema = message.startsWith('Use ');
    expect(problems(minimal, ...more, flag(path, bad))).toHaveLength(isSchema ? 1 : 0);
  });

  it('of a database is no matter where there is none', () => {
    expect(
      problems(on('azure', 'gcp'), flag('data.storageGib', 20000), flag('data.size.gcp', 'db-custom-3-8192')),
    ).toEqual([]);
  });
});

describe('nodes', () => {
  it('are bought as spot in a workload pool on AWS and GKE, and not on AKS, which taints them', () => {
    const spot = flag('nodes.workload.capacity', 'spot');
    expect(problems(on('aws', 'gcp'), spot)).toEqual([]);
    expect(problems(on('azure'), spot)).toEqual([expect.stringContaining('AKS taints every spot node')]);
  });

  it.each<[Cloud, string, string, string]>([
    ['azure', 'amd64', 'Standard_D4ps_v5', 'use a size such as Standard_D4s_v3'],
    ['azure', 'arm64', 'Standard_D4s_v3', 'use a size such as Standard_D4ps_v5'],
    ['gcp', 'amd64', 't2a-standard-4', 'use a size such as e2-standard-4'],
    ['gcp', 'arm64', 'n2-standard-4', 'use a size such as t2a-standard-4'],
  ])('on %s with arch %s are no %s', (...[cloud, arch, size, hint]) => {
    const flags = [flag('nodes.arch', arch), flag(`nodes.workload.size.${cloud}`, size)];
    expect(problems(on(cloud), ...flags)).toEqual([expect.stringContaining(hint)]);
    expect(problems(minimal, ...flags)).toEqual([]);
  });

  it.each(['dev', 'staging', 'prod'])('of %s have sizes that fit either processor by default', profile => {
    const yaml = `${on('azure', 'gcp').replace('profile: dev', `profile: ${profile}, promoteFrom: null`)}`;
    expect(problems(yaml, flag('nodes.arch', 'arm64'))).toEqual([]);
    expect(problems(yaml, flag('nodes.arch', 'amd64'))).toEqual([]);
  });

  it.each([
    [16, 250, []],
    [20, 10, [expect.stringMatching(/podCidr: the pools may have 18 nodes, and the range of pods has room for 16/)]],
    [19, 10, []],
  ])('of GKE take a /24 of a /%i each, so that a pool may have %i or not', (prefix, max, expected) => {
    const yaml = on('gcp').replace('europe-west1: {}', `europe-west1: { podCidr: 10.64.0.0/${prefix} }`);
    const pools = { system: { max: 3 }, workload: { max: prefix === 16 ? 248 : max }, spot: { max: 5 } };
    expect(problems(yaml, flag('nodes', pools))).toEqual(expected);
  });
});

describe('the database', () => {
  const data = (more: object) => flag('data', { enabled: true, ...more } as Json);
  it.each<[Cloud[], string, string[]]>([
    [['aws'], 'mysql', []],
    [['azure'], 'mysql', ['mysql is there on AWS only, and dev is on Azure']],
    [['aws', 'azure', 'gcp'], 'aurora-postgresql', ['is there on AWS only, and dev is on Azure and Google Cloud']],
  ])('on %j may be %s or not', (clouds, engine, expected) => {
    expect(problems(on(...clouds), data({ engine }))).toEqual(expected.map(text => expect.stringContaining(text)));
  });

  it.each<[Cloud[], object, string[]]>([
    [['azure'], { copyRegion: 'northeurope' }, ['Azure copies to the region that it paired with this one']],
    [['gcp'], { copyRegion: 'europe-west4' }, []],
    [['gcp'], { copyRegion: 'europe-west1' }, ['europe-west1 is where the database is']],
    [['gcp'], { copyRegion: 'eu-west-1' }, ['Google Cloud has no region "eu-west-1"']],
    [['aws', 'gcp'], { copyRegion: 'europe-west4' }, []],
    [['aws', 'gcp'], { copyRegion: 'eu-central-1' }, []],
    [['azure'], { crossRegion: true }, []],
    [['gcp'], { crossRegion: true }, ['dev has no second region to copy to']],
  ])('on %j with %j', (clouds, backup, expected) => {
    expect(problems(on(...clouds), data({ backup }))).toEqual(expected.map(text => expect.stringContaining(text)));
  });

  it('is not copied from a region that Azure has not paired', () => {
    const yaml = on('azure').replace('westeurope', 'polandcentral');
    const found = problems(yaml, data({ backup: { crossRegion: true } }));
    expect(found).toEqual([expect.stringContaining('Azure has paired no region with polandcentral')]);
    expect(problems(yaml, data({}))).toEqual([]);
  });

  it('of production has a size with a standby by default', () => {
    expect(accepted(usualOn.azure, data({})).repository.environments.at(-1)?.data.backup.multiAz).toBe(true);
  });
});

describe('the combination', () => {
  const domain = flag('dns.domain', 'dev.example.com');
  const ours =
    '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/dns/providers/Microsoft.Network/dnsZones';
  it.each<[string, string, Json]>([
    ['azure', 'dns.zones.azure', `${ours}/dev.example.com`],
    ['gcp', 'dns.zones.gcp', 'dev-example-com'],
  ])('of a zone on %s without a domain is none', (cloud, path, zone) => {
    const yaml = on(cloud as Cloud);
    expect(problems(yaml, flag(path, zone))).toEqual([
      `${path}: a zone without the domain that it is for (flag --set ${path}); answer dns.domain as well`,
    ]);
    expect(problems(yaml, flag(path, zone), domain)).toEqual([]);
  });

  it('of a gateway on Azure with a domain needs cert-manager', () => {
    const off = [flag('addons.cert-manager', false), flag('tls.issuer', 'acm')];
    const message = expect.stringContaining('gateways on Azure have their certificate from cert-manager');
    expect(problems(on('azure'), ...off, domain)).toEqual([message]);
    expect(problems(on('azure'), ...off)).toEqual([]);
    expect(problems(on('azure'), ...off, domain, flag('addons.gateway', false))).toEqual([]);
    expect(problems(on('aws', 'gcp'), ...off, domain)).toEqual([]);
  });

  it('of Cilium with what is on AWS alone does not concern the other clouds', () => {
    const flags = [flag('network.cni.aws', 'cilium'), flag('addons.node-local-dns', true)];
    expect(problems(on('gcp'), ...flags)).toEqual([]);
    expect(problems(on('aws', 'gcp'), ...flags)).toEqual([expect.stringContaining('which Cilium answers for')]);
  });

  it('of one zone is refused by EKS alone', () => {
    expect(problems(on('azure', 'gcp'), flag('network.zones', 1))).toEqual([]);
    expect(problems(on('azure', 'aws'), flag('network.zones', 1))).toHaveLength(1);
  });
});

describe('tags', () => {
  const tagged = (cloud: Cloud, ...keys: string[]) =>
    problems(on(cloud), flag('tags', { extra: Object.fromEntries(keys.map(key => [key, 'x'])) }));
  const many = (count: number) => Array.from({ length: count }, (_, index) => `key-${index}`);

  it.each<[Cloud, string[], string[]]>([
    ['aws', ['team/name'], []],
    ['azure', ['team/name'], ['in the key of a tag on a DNS zone']],
    ['gcp', ['team/name'], []],
    ['azure', many(9), []],
    ['azure', many(10), ['10 tags beside our six are more than the 15 that Azure takes on a key']],
    ['gcp', many(10), []],
    ['gcp', ['Data Class', 'data-class'], ['on Google Cloud Data Class and data-class are one label, data-class']],
    ['aws', ['Data Class', 'data-class'], []],
    ['gcp', ['cost-center'], ['on Google Cloud CostCenter and cost-center are one label, cost-center']],
    ['gcp', ['Managed By'], ['on Google Cloud ManagedBy and Managed By are one label, managed-by']],
    ['aws', ['cost-center'], []],
  ])('on %s: %j', (cloud, keys, expected) => {
    expect(tagged(cloud, ...keys)).toEqual(expected.map(text => expect.stringContaining(text)));
  });
});
