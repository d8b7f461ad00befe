import { type BreachRow, inUnits } from './breach-row.ts';

const region = 'environments/prod/aws/eu-west-1';
const waits = (...paths: readonly string[]) => `dependencies {\n  paths = ${JSON.stringify(paths)}\n}\n\nterraform {`;

/** Defects in what a unit reads and waits for. */
const order: readonly BreachRow[] = [
  [
    'nodes',
    'config_path  = "../network"',
    'config_path  = "../networks"',
    `${region}/networks is no unit`,
    `dependency network is ${region}/networks`,
    `${region}/network is not a dependency`,
    `${region}/networks is a dependency that src/compose does not know`,
  ],
  [
    'nodes',
    'config_path  = "../network"',
    'config_path  = "../cluster"',
    `${region}/cluster is named twice`,
    `dependency network is ${region}/cluster`,
    `${region}/network is not a dependency`,
    'dependency network: mock.subnet_ids is no output of modules/aws/cluster',
  ],
  [
    'nodes',
    '["../cilium"]',
    '["../nodes"]',
    `${region}/nodes comes later`,
    'cilium is not waited for',
    'waits for itself',
  ],
  ['nodes', '["../cilium"]', '["../cilium", "../cluster"]', `${region}/cluster is named twice`],
  ['nodes', 'dependencies {\n  paths = ["../cilium"]\n}\n', '', 'cilium is not waited for'],
  ['cluster', 'terraform {', waits('../data'), `${region}/data comes later`],
  ['secrets', 'terraform {', waits('../vault'), `${region}/vault is no unit`],
  [
    'nodes',
    '= dependency.network.outputs',
    '= dependency.vpc.outputs',
    'dependency vpc is not declared',
    'dependency network is not read',
    'dependency network: mock.subnet_ids is read by nobody',
  ],
];

type MockRow = readonly [unit: string, dependency: string, from: string, to: string, ...faults: string[]];

/** Defects in what stands in for outputs. */
const mocks: readonly MockRow[] = [
  ['cilium', 'cluster', '"validate", "plan"]', '"validate", "plan", "apply"]', 'mocks are for other commands'],
  [
    'cilium',
    'cluster',
    '  skip_outputs = get_terraform_command() == "validate"\n',
    '',
    'outputs are not skipped by validate',
  ],
  [
    'cilium',
    'cluster',
    'endpoint              =',
    'address               =',
    'mock lacks endpoint',
    'mock.address is read by nobody',
    'mock.address is no output of modules/aws/cluster',
  ],
  [
    'cilium',
    'cluster',
    '"bW9jaw=="',
    'base64encode("mock")',
    'mock certificate_authority is worked out: ${base64encode("mock")}',
  ],
  ['nodes', 'cluster', '    name              = "acme-prod"\n', '', 'mock lacks name'],
  ['nodes', 'cluster', '"1.36"', '1.36', 'mock.version is no string'],
  ['nodes', 'cluster', '"1.36"', '"1.36"\n    region = "eu-west-1"', 'mock.region is read by nobody'],
  ['nodes', 'secrets', 'storage = "arn', 'logs = "arn', 'mock.keys lacks storage', 'mock.keys.logs is read by nobody'],
  [
    'cluster',
    'network',
    'pods = {}',
    'pods = []',
    'mock.subnet_ids.pods is no map',
    'mock.subnet_ids.pods is no map, which the output is',
  ],
  ['kubernetes-addons', 'addon_resources', '      queue_name        = "mock"\n', '', 'mock.karpenter lacks queue_name'],
  [
    'kubernetes-addons',
    'addon_resources',
    '      store               =',
    '      shop               =',
    'mock.secrets_store lacks store',
    'mock.secrets_store.shop is no output of modules/aws/addon-resources',
  ],
  [
    'kubernetes-addons',
    'addon_resources',
    '    karpenter = {\n      cluster_name',
    '    carpenter = {\n      cluster_name',
    'mock lacks karpenter',
    'mock.carpenter is no output of modules/aws/addon-resources',
  ],
];

const inMocks = mocks.map(([unit, dependency, from, to, ...faults]): BreachRow => {
  return [unit, from, to, ...faults.map(fault => `dependency ${dependency}: ${fault}`)];
});

export const dependencyBreaches: readonly BreachRow[] = inUnits([...order, ...inMocks]);
