import type { Extreme } from './extreme-answers.ts';

const prod = ['environments', 'prod'];
const root = (component: string) => `environments/prod/gcp/europe-west1/${component}`;
const bootstrap = 'bootstrap/gcp/prod';

const network = (knob: string, value: Extreme[1][1]): Extreme => [root('network'), [[...prod, 'network', knob], value]];
const tiers = (newbits: number, ...offsets: readonly [number, number, number]): Extreme =>
  network('subnets', { newbits, publicOffset: offsets[0], privateOffset: offsets[1], dataOffset: offsets[2] });
const pods = (range: string): Extreme => [
  root('network'),
  [[...prod, 'gcp', 'regions', 'europe-west1', 'podCidr'], range],
];
const cidr = (range: string): Extreme => [
  root('network'),
  [[...prod, 'gcp', 'regions', 'europe-west1', 'cidr'], range],
];
const cluster = (path: readonly string[], value: Extreme[1][1]): Extreme => [
  root('cluster'),
  [[...prod, ...path], value],
];
const data = (path: readonly string[], value: Extreme[1][1]): Extreme => [
  root('data'),
  [[...prod, 'data', ...path], value],
];
const tier = (size: string): Extreme => data(['size', 'gcp'], size);
const state = (name: string, value: Extreme[1][1]): Extreme => [bootstrap, [[...prod, 'state', 'gcp', name], value]];
const repository = (length: number): Extreme => [
  bootstrap,
  [['project', 'repository'], `https://github.com/${'o'.repeat(39)}/${'r'.repeat(length - 40)}`],
];
const tag = (key: string, value = 'x'): Extreme => [root('data'), [[...prod, 'tags', 'extra'], { [key]: value }]];
const zone = (name: string): Extreme => [root('addon-resources'), [[...prod, 'dns', 'zones', 'gcp'], name]];

/** Answers at the edge of what is let through on Google Cloud, and the root that has to live with them. */
export const gcpExtremes: readonly Extreme[] = [
  cidr('172.31.0.0/16'),
  cidr('100.80.0.0/16'),
  pods('10.64.0.0/12'),
  pods('10.64.0.0/11'),
  pods('10.64.0.0/19'),
  pods('10.64.0.0/20'),
  pods('172.16.0.0/12'),
  tiers(4, 0, 3, 11),
  tiers(4, 0, 3, 12),
  tiers(8, 0, 3, 221),
  tiers(8, 0, 3, 222),
  tiers(9, 0, 3, 6),
  network('serviceCidr', '172.16.0.0/16'),
  network('serviceCidr', '172.16.0.0/15'),
  network('serviceCidr', '192.168.255.0/24'),
  network('serviceCidr', '100.64.0.0/16'),
  network('flowLogRetentionDays', 3653),
  cluster(['cluster', 'logRetentionDays'], 3653),
  cluster(['cluster', 'admins'], ['user:jane.doe+ops@xn--80ak6aa92e.xn--p1ai']),
  cluster(['cluster', 'admins'], ['user:Jane@example.com']),
  cluster(['cluster', 'admins'], ['serviceAccount:a@b.iam.gserviceaccount.com']),
  cluster(['nodes', 'diskGib'], 20),
  cluster(['nodes', 'diskGib'], 16384),
  cluster(['nodes', 'rotation', 'maxUnavailable'], 20),
  cluster(['nodes', 'rotation', 'maxUnavailable'], 21),
  cluster(['nodes', 'system', 'size', 'gcp'], 'n2-highmem-128'),
  cluster(['nodes', 'system', 'size', 'gcp'], 'e2-medium'),
  cluster(['nodes', 'system', 'size', 'gcp'], 't2a-standard-4'),
  cluster(['nodes', 'workload', 'capacity'], 'spot'),
  tier('db-custom-1-3840'),
  tier('db-custom-1-6656'),
  tier('db-custom-1-6912'),
  tier('db-custom-2-8000'),
  tier('db-custom-3-8192'),
  tier('db-custom-96-88576'),
  tier('db-custom-96-88320'),
  tier('db-custom-96-638976'),
  tier('db-custom-98-638976'),
  tier('db-perf-optimized-N-128'),
  tier('db-perf-optimized-N-3'),
  tier('db-f1-micro'),
  data(['storageGib'], 20),
  data(['storageGib'], 16384),
  data(['storageGib'], 16385),
  data(['backup', 'retentionDays'], 7),
  data(['backup', 'copyRegion'], 'northamerica-northeast1'),
  tag('T\u00e4g Eins', 'B\u00fcro / intern'),
  tag('1', '\u4e16\u754c'),
  tag('cost-center'),
  [bootstrap, [[...prod, 'gcp', 'project'], 'a-2345678901234567890123456789']],
  [bootstrap, [[...prod, 'gcp', 'projectNumber'], '9223372036854775807']],
  [bootstrap, [[...prod, 'gcp', 'projectNumber'], '123456']],
  state('bucket', 'a'.repeat(63)),
  state('bucket', 'my-google-states'),
  state('principals', ['serviceAccount:runner@acme-prod.iam.gserviceaccount.com', 'group:ops@xn--80ak6aa92e.xn--p1ai']),
  state('principals', ['allUsers']),
  repository(100),
  repository(101),
  zone('prod-example-com'),
  zone('create'),
];
