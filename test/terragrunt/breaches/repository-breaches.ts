import { type BreachRow, inUnits } from './breach-row.ts';

const aws = 'environments/prod/aws/eu-west-1';
const azure = 'environments/prod/azure/westeurope';

const shared = ['network', 'secrets', 'cluster', 'addon-resources', 'kubernetes-addons', 'data'];
const onAws = ['network', 'secrets', 'cluster', 'cilium', 'nodes', 'addon-resources', 'kubernetes-addons', 'data'];
const onAzure = ['network', 'secrets', 'cluster', 'nodes', 'addon-resources', 'kubernetes-addons', 'data-copy', 'data'];

function databases(id: string): string {
  return `concat([for instance in aws_db_instance.this : instance.id], [for cluster in aws_rds_cluster.this : cluster.${id}])`;
}

function keysOf(...names: readonly string[]): string {
  const keys = names.map(name => `azurerm_key_vault_key.this["${name}"].resource_versionless_id`);
  return ['azurerm_key_vault.this.id', ...keys].join(', ');
}

const protection: readonly BreachRow[] = [
  ['network/protected.tf', 'prevent_destroy = true', 'prevent_destroy = false', 'protected.tf prevents nothing'],
  [
    'network/protected.tf',
    'aws_vpc.this.id',
    'aws_vpc.that.id',
    'protected.tf names aws_vpc.that, which modules/aws/network does not have',
    'protected.tf guards aws_vpc.that.id and Terraform aws_vpc.this.id',
  ],
  [
    'addon-resources/protected.tf',
    'local.zone_id',
    'local.zone',
    'protected.tf names local.zone, which modules/aws/addon-resources does not have',
    'protected.tf guards local.zone and Terraform local.zone_id',
  ],
  [
    'data/protected.tf',
    'cluster.cluster_resource_id],',
    'cluster.arn],',
    `protected.tf guards ${databases('arn')} and Terraform ${databases('cluster_resource_id')}`,
  ],
  ['nodes/protected.tf', '', 'locals {\n}\n', 'protected.tf guards what Terraform does not guard'],
];

const onlyOnAzure: readonly BreachRow[] = [
  [
    `${azure}/data/terragrunt.hcl`,
    '    copy = dependency.data_copy.outputs.copy\n',
    '',
    `${azure}/data: dependency data_copy is not read`,
    `${azure}/data: dependency data_copy: mock.copy is read by nobody`,
  ],
  [
    `${azure}/data/terragrunt.hcl`,
    'outputs.keys.data',
    'outputs.keys.storage',
    `${azure}/data: dependency secrets: mock.keys lacks storage`,
    `${azure}/data: dependency secrets: mock.keys.data is read by nobody`,
  ],
  [
    `${azure}/secrets/terragrunt.hcl`,
    'include.root.locals.tags',
    'include.root.locals.component',
    `${azure}/secrets: inputs.tags is no map`,
  ],
  [
    `${azure}/secrets/protected.tf`,
    '    azurerm_key_vault_key.this["storage"].resource_versionless_id,\n',
    '',
    `${azure}/secrets: protected.tf guards ${keysOf('cluster', 'data')} and Terraform ${keysOf('cluster', 'data', 'storage')}`,
  ],
];

const states: readonly BreachRow[] = [
  [
    'root.hcl',
    's3      = { key = "${path_relative_to_include()}/terraform.tfstate" }',
    's3 = { key = "aws/${local.component}" }',
    ...onAws.map(
      unit => `${aws}/${unit}: key of the state is "aws/${unit}", with Terraform "${aws}/${unit}/terraform.tfstate"`,
    ),
  ],
  [
    'root.hcl',
    'azurerm = { key = "${path_relative_to_include()}/terraform.tfstate" }',
    'azurerm = { key = "azure" }',
    ...onAzure.map(unit => `${azure}/${unit}: the state azure is not its own`),
    ...shared.map(
      unit => `${azure}/${unit}: key of the state is "azure", with Terraform "${azure}/${unit}/terraform.tfstate"`,
    ),
  ],
  [
    'environments/prod/azure/account.hcl',
    'backend = "azurerm"',
    'backend = "s3"',
    ...shared.map(unit => `${azure}/${unit}: the backend is s3, with Terraform azurerm`),
  ],
  [
    'environments/prod/aws/account.hcl',
    'use_lockfile        = true',
    'use_lockfile        = false',
    ...onAws.map(unit => `${aws}/${unit}: use_lockfile of the state is false, with Terraform true`),
  ],
];

const order: readonly BreachRow[] = [
  [
    `${aws}/network/terragrunt.hcl`,
    'terraform {',
    'dependencies {\n  paths = ["../cluster"]\n}\n\nterraform {',
    `${aws}/network: ${aws}/cluster comes later`,
    `${aws}/network: waits for itself`,
    `${aws}/cluster: waits for itself`,
  ],
  [
    `${aws}/addon-resources/terragrunt.hcl`,
    '"../nodes"',
    '"../cilium"',
    `${aws}/addon-resources: nodes is not waited for`,
    `${aws}/kubernetes-addons: nodes is not waited for`,
  ],
];

const layout: readonly BreachRow[] = [
  ...[
    'terragrunt.hcl',
    '.github/app/terragrunt.hcl',
    '.stacks/terragrunt.stack.hcl',
    `${aws}/network/terragrunt.stack.hcl`,
  ].map((path): BreachRow => [path, '', 'locals {\n}\n', `${path} is found, and nobody asked for it`]),
  ['_envcommon/network.hcl', '', 'locals {\n}\n', '_envcommon/network.hcl is shared by include'],
  ['environments/prod/env.hcl', '"acme-prod"', 'run_cmd("whoami")', 'environments/prod/env.hcl has run_cmd'],
  ['environments/prod/env.hcl', '"acme-prod"', '"acme-prod', 'environments/prod/env.hcl does not parse'],
];

/** Defects in files that many units share, or beside them. */
export const repositoryBreaches: readonly BreachRow[] = [
  ...inUnits(protection),
  ...onlyOnAzure,
  ...order,
  ...states,
  ...layout,
];

const nowhere = [
  'network: inputs.region',
  'secrets: inputs.region',
  'cluster: inputs.region',
  'data-copy: inputs.source_region',
  'data: inputs.region',
];

/** Files that cannot be missing. */
export const missing: readonly { readonly name: string; readonly findings: readonly string[] }[] = [
  { name: `${aws}/data/terragrunt.hcl`, findings: [`${aws}/data/terragrunt.hcl is missing`] },
  { name: `${aws}/network/protected.tf`, findings: [`${aws}/network: protected.tf is missing`] },
  {
    name: `${azure}/region.hcl`,
    findings: [
      `${azure}/region.hcl is missing`,
      ...nowhere.map(input => `${azure}/${input} is a fact that is nowhere: region.name`),
    ],
  },
];
