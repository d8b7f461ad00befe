import type { Extreme } from './extreme-answers.ts';

const prod = ['environments', 'prod'];
const root = (component: string) => `environments/prod/azure/westeurope/${component}`;
const bootstrap = 'bootstrap/azure/prod';

const network = (knob: string, value: Extreme[1][1]): Extreme => [root('network'), [[...prod, 'network', knob], value]];
const tiers = (newbits: number, ...offsets: readonly [number, number, number]): Extreme =>
  network('subnets', { newbits, publicOffset: offsets[0], privateOffset: offsets[1], dataOffset: offsets[2] });
const cidr = (range: string): Extreme => [
  root('network'),
  [[...prod, 'azure', 'regions', 'westeurope', 'cidr'], range],
];
const cluster = (path: readonly string[], value: Extreme[1][1]): Extreme => [
  root('cluster'),
  [[...prod, ...path], value],
];
const pods = (range: string): Extreme => cluster(['network', 'podCidr'], range);
const services = (range: string): Extreme => cluster(['network', 'serviceCidr'], range);
const data = (path: readonly string[], value: Extreme[1][1]): Extreme => [
  root('data'),
  [[...prod, 'data', ...path], value],
];
const state = (name: string, value: Extreme[1][1]): Extreme => [bootstrap, [[...prod, 'state', 'azure', name], value]];
const tag = (key: string, value = 'x'): Extreme => [root('network'), [[...prod, 'tags', 'extra'], { [key]: value }]];
const zone = (domain: string): Extreme => [
  root('addon-resources'),
  [
    [...prod, 'dns', 'zones', 'azure'],
    `/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/dns/providers/Microsoft.Network/dnsZones/${domain}`,
  ],
];

/** Answers at the edge of what is let through on Azure, and the root that has to live with them. */
export const azureExtremes: readonly Extreme[] = [
  cidr('172.29.0.0/16'),
  cidr('172.30.0.0/16'),
  cidr('172.31.240.0/20'),
  cidr('192.168.240.0/20'),
  cidr('100.80.0.0/16'),
  tiers(4, 0, 3, 8),
  tiers(4, 0, 3, 9),
  tiers(12, 2813, 0, 3),
  tiers(12, 2814, 0, 3),
  network('flowLogRetentionDays', 365),
  network('flowLogRetentionDays', 400),
  tag('data.class_1-x', '\u00fc / @'),
  tag('Data Class'),
  tag('data/class'),
  tag('1st'),
  tag('Microsoft-Team'),
  tag('t\u00e4g'),
  pods('100.64.0.0/12'),
  pods('172.24.0.0/13'),
  pods('10.0.0.0/12'),
  pods('11.0.0.0/16'),
  pods('10.244.0.1/16'),
  pods('10.244.0.0/11'),
  pods('192.168.0.0/20'),
  pods('172.20.0.0/16'),
  services('172.16.0.0/13'),
  services('10.192.0.0/12'),
  services('172.31.0.0/24'),
  services('100.64.0.0/16'),
  services('192.168.255.0/24'),
  services('192.168.255.0/25'),
  services('10.244.255.0/24'),
  cluster(['cluster', 'logRetentionDays'], 731),
  cluster(['cluster', 'logRetentionDays'], 1096),
  cluster(['cluster', 'logs'], ['audit']),
  cluster(['cluster', 'admins'], ['arn:aws:iam::111111111111:role/admin']),
  cluster(['nodes', 'diskGib'], 20),
  cluster(['nodes', 'diskGib'], 30),
  cluster(['nodes', 'diskGib'], 2048),
  cluster(['nodes', 'diskGib'], 2049),
  cluster(['nodes', 'system', 'size', 'azure'], 'Standard_E8-4s_v5'),
  cluster(['nodes', 'system', 'size', 'azure'], 'Standard_E8-4pds_v6'),
  cluster(['nodes', 'system', 'size', 'azure'], 'Standard_Das'),
  cluster(['nodes', 'workload', 'size', 'azure'], 'Standard_NC24ads_A100_v4'),
  cluster(['nodes', 'workload', 'size', 'azure'], 'Standard_D4ps_v5'),
  cluster(['nodes', 'rotation', 'maxUnavailable'], 100),
  cluster(['nodes', 'workload'], { min: 0, max: 250 }),
  cluster(['network', 'podCidr'], '100.64.0.0/19'),
  data(['storageGib'], 20),
  data(['storageGib'], 8193),
  data(['storageGib'], 16384),
  data(['storageGib'], 16385),
  data(['size', 'azure'], 'MO_Standard_E96ds_v5'),
  data(['size', 'azure'], 'B_Standard_B2ms'),
  data(['size', 'azure'], 'GP_Standard_E4ds_v5'),
  data(['backup', 'retentionDays'], 7),
  data(['backup', 'vaultLock'], true),
  state('runnerCidrs', ['203.0.0.0/16', '198.51.100.4/30', '198.51.100.7/32']),
  state('runnerCidrs', ['203.0.113.4/31']),
  state('runnerCidrs', ['203.0.113.1/24']),
  state('runnerCidrs', ['203.0.0.0/15']),
  state('runnerCidrs', ['10.0.0.0/24']),
  state('runnerCidrs', ['2001:db8::/32']),
  state('resourceGroup', '(a).b_'),
  state('resourceGroup', 'a.'),
  state('container', 'abc'),
  state('container', '$root'),
  state('vault', 'a-2'),
  state('vault', 'a--b'),
  state('storageAccount', 'a'.repeat(24)),
  state('storageAccount', 'acme-states'),
  zone('example.com'),
  zone('prod.example.com'),
  zone('other.example.com'),
  zone('ample.com'),
];
