import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/answers/tree.ts';
import { azureRegionView } from '../../src/compose/azure/view.ts';
import { accepted, flag, problems } from './build.ts';

const on = (cloud: string, region: string) => `project: { name: acme }
environments: { dev: { profile: dev, ${cloud}: { regions: { ${region}: {} } } } }
`;
const azure = on('azure', 'westeurope');
const gcp = on('gcp', 'europe-west1');

const said = (yaml: string, path: string, value: Json) =>
  problems(yaml, flag(path, value)).map(text => text.replace(/ \(flag [^)]*\)/, ''));

describe('answers that AWS takes, and Azure does not', () => {
  it.each<[string, Json, string]>([
    ['nodes.diskGib', 20, 'nodes on Azure have a disk of 30 to 2048 GiB, not 20; use 30'],
    ['nodes.arch', 'arm64', ''],
    [
      'nodes.system.size.azure',
      'Standard_D2ps_v5',
      'Standard_D2ps_v5 has a processor of the other kind than nodes.arch amd64; use a size such as Standard_D4s_v3, or nodes.arch: arm64',
    ],
    [
      'nodes.workload.max',
      300,
      'the pools may have 308 nodes, and the range of pods has room for 256; give a larger podCidr, or keep the pools smaller',
    ],
    [
      'cluster.logRetentionDays',
      1096,
      'Log Analytics keeps logs for two years at most, not for 1096 days; use 731 or less',
    ],
    [
      'network',
      { flowLogs: true, flowLogRetentionDays: 400 },
      'Azure keeps flow logs for 365 days at most, not 400; use 365 or less',
    ],
    [
      'network.subnets.dataOffset',
      175,
      'dataOffset 175 leaves room for 1 of 2 zones before the last five sixteenths, which belong to the cluster on Azure; move the tiers apart or add newbits',
    ],
    [
      'network.serviceCidr',
      '172.16.0.0/12',
      '172.16.0.0/12 is no range for services on Azure; use a private /13 to /24 in CIDR notation, such as 172.20.0.0/16',
    ],
    [
      'network.serviceCidr',
      '172.30.0.0/24',
      'overlaps what AKS keeps for itself 172.30.0.0/15; choose a block that nothing else uses, such as 172.20.0.0/16',
    ],
    [
      'network.podCidr',
      '10.100.0.0/16',
      'overlaps the shared monitoring network 10.100.0.0/16; choose a block that nothing else uses, such as 100.64.0.0/16',
    ],
    [
      'network.podCidr',
      '10.224.0.0/11',
      '10.224.0.0/11 is no range for pods on Azure; use a private /12 to /20 in CIDR notation, such as 10.244.0.0/16',
    ],
    [
      'data',
      { enabled: true, storageGib: 20000 },
      'a database on Azure starts with 16384 GiB at most, not 20000; use 16384 or less; it grows by itself',
    ],
    [
      'data',
      { enabled: true, backup: { multiAz: true } },
      'B_Standard_B2ms is burstable, and has no standby in another zone; use a size such as GP_Standard_D2ds_v5, or data.backup.multiAz: false',
    ],
    ['state.azure.runnerCidrs', ['203.0.113.4/31'], 'Azure takes no /31, such as 203.0.113.4/31; write two /32'],
    ['state.azure.runnerCidrs', ['203.0.113.4/24'], '203.0.113.4/24 has host bits set; did you mean 203.0.113.0/24?'],
  ])('%s %j', (path, value, message) => {
    const found = said(azure, path, value);
    expect(found).toHaveLength(message === '' ? 0 : 1);
    expect(found.join('')).toContain(message);
  });

  it('a standby in one zone', () => {
    const data = { enabled: true, size: { azure: 'GP_Standard_D2ds_v5' }, backup: { multiAz: true } };
    const found = problems(azure, flag('data', data), flag('network.zones', 1)).join('');
    expect(found).toContain('a standby in another zone needs a second zone');
  });
});

describe('answers that AWS takes, and Google Cloud does not', () => {
  it.each<[string, Json, string]>([
    ['nodes.diskGib', 20, ''],
    [
      'nodes.spot.size.gcp',
      'c4a-standard-4',
      'c4a-standard-4 has a processor of the other kind than nodes.arch amd64; use a size such as e2-standard-4, or nodes.arch: arm64',
    ],
    [
      'network.subnets.newbits',
      9,
      '/16 cut by 9 bits gives /25 subnets; Cloud SQL takes /24 at the smallest; use at most 8',
    ],
    ['network', { prefixLength: 20, subnets: { newbits: 4, publicOffset: 0, privateOffset: 3, dataOffset: 6 } }, ''],
    [
      'network.serviceCidr',
      '172.16.0.0/15',
      '172.16.0.0/15 is no range for services on Google Cloud; use a private /16 to /24 in CIDR notation, such as 172.20.0.0/16',
    ],
    [
      'data',
      { enabled: true, size: { gcp: 'db-custom-3-8192' } },
      'db-custom-3-8192 has 3 processors; use 1 or an even number up to 96',
    ],
    [
      'data',
      { enabled: true, size: { gcp: 'db-custom-2-3584' } },
      'db-custom-2-3584 has 3584 MiB of memory; use 3840 to 13312 in steps of 256 for 2 processors',
    ],
    [
      'project.repository',
      `https://github.com/acme/${'r'.repeat(100)}`,
      'use one with 101 characters at most, owner and "/" included, or shorter names of environments',
    ],
    [
      'tags.extra',
      { 'cost-center': 'x' },
      'on Google Cloud CostCenter and cost-center are one label, cost-center; rename one',
    ],
  ])('%s %j', (path, value, message) => {
    const found = said(gcp, path, value);
    expect(found).toHaveLength(message === '' ? 0 : 1);
    expect(found.join('')).toContain(message);
  });

  it('more nodes than their subnet has addresses', () => {
    const network = { prefixLength: 20, subnets: { newbits: 4, publicOffset: 0, privateOffset: 3, dataOffset: 6 } };
    const found = problems(gcp, flag('network', network), flag('nodes.workload.max', 248)).join('');
    expect(found).toContain('the pools may have 256 nodes, and their subnet has 252 addresses');
  });
});

describe('ranges that a cluster answers itself', () => {
  it.each([
    ['network.podCidr', '10.0.0.0/12', '10.16.0.0/16'],
    ['network.serviceCidr', '10.0.0.0/16', '10.3.0.0/16'],
  ])('%s %s are picked for no network', (path, value, cidr) => {
    const [dev] = accepted(azure, flag(path, value)).repository.environments;
    expect(dev?.azure.regions[0]?.cidr).toBe(cidr);
  });
});

describe('domains on several clouds', () => {
  const pair = (dns: string, other = 'azure: { regions: { westeurope: {} } }') => `project: { name: acme }
environments:
  dev: { profile: dev, ${other} }
  qa: { profile: dev, azure: { regions: { northeurope: {} } } }
dns: ${dns}
`;
  const zones =
    '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/dns/providers/Microsoft.Network/dnsZones';

  it('are made once in a zone of each cloud', () => {
    const found = problems(pair('{ domain: example.com }')).join('');
    expect(found).toContain('or name an existing zone in dns.zones.azure');
    expect(problems(pair(`{ domain: example.com, zones: { azure: ${zones}/example.com } }`))).toEqual([]);
  });

  it('lie in the zone that is named', () => {
    const found = problems(pair(`{ domain: example.com, zones: { azure: ${zones}/example.org } }`)).join('');
    expect(found).toContain('example.com does not lie in the zone example.org');
  });

  it('leave room for the name of the second cloud', () => {
    const domain = `${'a'.repeat(53)}.com`;
    const other = 'aws: { regions: { eu-west-1: {} } }, azure: { regions: { westeurope: {} } }';
    const one = pair(`{ domain: ${domain} }`, other).replace(/ {2}qa.*\n/, '');
    expect(problems(one).join('')).toContain('use at most 56 characters');
    expect(problems(one.replace('aaaa', 'aaa'))).toEqual([]);
  });
});

describe('copies on Azure', () => {
  const regions = 'westeurope: {}, northeurope: {}, belgiumcentral: {}';
  const { repository } = accepted(`project: { name: acme }
environments: { prod: { profile: prod, promoteFrom: null, azure: { regions: { ${regions} } } } }
data: { enabled: true }
`);
  const [prod] = repository.environments;
  if (prod === undefined) throw new Error('there is no prod');
  const views = prod.azure.regions.map(region => azureRegionView(repository, prod, region));

  it('lie in a vault of their own, though the environment is in both regions of a pair', () => {
    expect(views).toMatchObject([{ copyRegion: 'northeurope' }, { copyRegion: 'westeurope' }, { copyRegion: null }]);
    expect(views).toMatchObject([{ copyVaultName: expect.stringMatching(/-cp-/) }, {}, { copyVaultName: null }]);
  });
});
