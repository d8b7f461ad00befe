import { expect, it } from '@jest/globals';
import { type Impact, stateImpact } from '../../src/upgrade/state-impact.ts';

const ROOT = 'environments/dev/aws/network';

function impact(before: Record<string, string>, after: Record<string, string>): Impact[] {
  return stateImpact(new Map(Object.entries(before)), new Map(Object.entries(after)));
}

const found = (impacts: readonly Impact[]): string[] =>
  impacts.map(({ kind, address, detail }) => `${kind} ${address} ${detail.split(':')[0]}`);

/** What a change of one resource of a root does. */
function changed(type: string, before: string, after: string): string[] {
  const image = (body: string) => ({ [`${ROOT}/main.tf`]: `resource "${type}" "this" {\n${body}\n}\n` });
  return found(impact(image(before), image(after)));
}

it.each<[string, string, string, string[]]>([
  ['aws_vpc', 'cidr_block = "10.0.0.0/16"', 'cidr_block = "10.1.0.0/16"', ['cidr_block']],
  ['aws_vpc', 'cidr_block = "10.0.0.0/16"', 'cidr_block = "10.0.0.0/16"\n  tags = { a = "b" }', []],
  ['aws_vpc', 'cidr_block = "10.0.0.0/16"', 'cidr_block = data.aws_x.y.cidr', ['cidr_block']],
  ['aws_subnet', 'cidr_block = cidrsubnet(var.a, 8, 1)', 'cidr_block = cidrsubnet(var.a, 8, 2)', ['cidr_block']],
  ['aws_subnet', 'cidr_block = cidrsubnet(var.a, 8, 1)', 'cidr_block = cidrsubnet(var.a, 8,   1) # same', []],
  ['aws_db_instance', 'engine = "postgres"', 'engine = "mysql"', ['engine']],
  ['aws_db_instance', 'identifier = "a"', 'identifier = "b"', []],
  ['aws_db_instance', 'storage_encrypted = true', '', ['storage_encrypted']],
  ['aws_db_instance', 'kms_key_id = "a"', '', []],
  ['aws_eks_cluster', 'name = "a"', 'name = "b"', ['name']],
  ['aws_eks_cluster', 'vpc_config {\n subnet_ids = ["a"]\n}', 'vpc_config {\n subnet_ids = ["b"]\n}', []],
  ['aws_eks_cluster', 'encryption_config {\n}', '', ['encryption_config']],
  ['aws_eks_cluster', '', 'encryption_config {\n}', []],
  [
    'aws_eks_cluster',
    'kubernetes_network_config {\n service_ipv4_cidr = "172.20.0.0/16"\n}',
    'kubernetes_network_config {\n service_ipv4_cidr = "172.21.0.0/16"\n}',
    ['kubernetes_network_config.service_ipv4_cidr'],
  ],
  ['aws_eks_node_group', 'instance_types = ["a"]', 'instance_types = ["b"]', ['instance_types']],
  [
    'aws_eks_node_group',
    'instance_types = ["a"]\nlifecycle {\ncreate_before_destroy = true\n}',
    'instance_types = ["b"]\nlifecycle {\ncreate_before_destroy = true\n}',
    [],
  ],
  [
    'aws_route53_zone',
    'name = "a"\nlifecycle {\nignore_changes = [name]\n}',
    'name = "b"\nlifecycle {\nignore_changes = [name]\n}',
    [],
  ],
  [
    'aws_route53_zone',
    'name = "a"\nlifecycle {\nignore_changes = all\n}',
    'name = "b"\nlifecycle {\nignore_changes = all\n}',
    [],
  ],
  ['aws_security_group', 'description = "a"', 'description = "b"', []],
  ['azurerm_kubernetes_cluster', 'dns_prefix = "a"', 'dns_prefix = "b"', ['dns_prefix']],
  [
    'azurerm_kubernetes_cluster',
    'network_profile {\n network_policy = "calico"\n}',
    'network_profile {\n network_policy = "cilium"\n}',
    [],
  ],
  [
    'azurerm_kubernetes_cluster',
    'network_profile {\n network_policy = "cilium"\n}',
    'network_profile {\n network_policy = "calico"\n}',
    ['network_profile.network_policy'],
  ],
  ['azurerm_kubernetes_cluster', 'oidc_issuer_enabled = true', 'oidc_issuer_enabled = false', ['oidc_issuer_enabled']],
  ['azurerm_kubernetes_cluster', 'oidc_issuer_enabled = false', 'oidc_issuer_enabled = true', []],
  ['azurerm_postgresql_flexible_server', 'version = "16"', 'version = "17"', []],
  ['azurerm_postgresql_flexible_server', 'version = "16"', 'version = "15"', ['version']],
  ['azurerm_storage_account', 'account_replication_type = "GZRS"', 'account_replication_type = "ZRS"', []],
  [
    'azurerm_storage_account',
    'account_replication_type = "GZRS"',
    'account_replication_type = "GRS"',
    ['account_replication_type'],
  ],
  ['google_container_cluster', 'location = "europe-west1"', 'location = "europe-west1-b"', ['location']],
  ['google_compute_subnetwork', 'ip_cidr_range = "10.0.0.0/20"', 'ip_cidr_range = "10.0.0.0/16"', []],
  ['google_compute_subnetwork', 'ip_cidr_range = "10.0.0.0/16"', 'ip_cidr_range = "10.0.0.0/20"', ['ip_cidr_range']],
])('%s: %s → %s', (...[type, before, after, expected]) => {
  expect(changed(type, before, after)).toEqual(expected.map(path => `replaced ${type}.this ${path}`));
});

it.each<[string, string, string, string[]]>([
  ['azurerm_kubernetes_cluster', 'kubernetes_version = "1.33"', 'kubernetes_version = "1.34"', []],
  ['azurerm_kubernetes_cluster', 'kubernetes_version = "1.10"', 'kubernetes_version = "1.9"', ['kubernetes_version']],
  [
    'azurerm_kubernetes_cluster',
    'default_node_pool {\nvm_size = "a"\n}',
    'default_node_pool {\nvm_size = "b"\n}',
    ['default_node_pool.vm_size'],
  ],
  [
    'azurerm_kubernetes_cluster',
    'default_node_pool {\nvm_size = "a"\n}',
    'default_node_pool {\nvm_size = "b"\ntemporary_name_for_rotation = "t"\n}',
    [],
  ],
  [
    'google_container_cluster',
    'database_encryption {\nstate = "ENCRYPTED"\n}',
    'database_encryption {\nstate = "DECRYPTED"\n}',
    ['database_encryption.state'],
  ],
  [
    'google_sql_database_instance',
    'database_version = "POSTGRES_17"',
    'database_version = "POSTGRES_16"',
    ['database_version'],
  ],
  ['google_sql_database_instance', 'database_version = "POSTGRES_16"', 'database_version = "POSTGRES_17"', []],
])('harm in place, %s: %s → %s', (...[type, before, after, expected]) => {
  expect(changed(type, before, after)).toEqual(expected.map(path => `harmful ${type}.this ${path}`));
});

const MODULE = `variable "network" {
  type = object({ cidr = string, zones = optional(list(string), ["a"]) })
}
variable "name" {
  default = "dev"
}
locals {
  name = "\${var.name}-vpc"
}
resource "aws_vpc" "this" {
  for_each = toset(var.network.zones)

  cidr_block = var.network.cidr
}
resource "aws_eks_cluster" "this" {
  name = local.name
}
`;
const call = (args: string) => `module "m" {\n  source = "../../../../modules/m"\n${args}\n}\n`;
const image = (args: string, module = MODULE) => ({ [`${ROOT}/main.tf`]: call(args), 'modules/m/main.tf': module });
const GIVEN = 'network = { cidr = "10.0.0.0/16" }';

it.each<[string, Record<string, string>, string[]]>([
  ['an argument', image('network = { cidr = "10.1.0.0/16" }'), ['replaced module.m.aws_vpc.this["a"] cidr_block']],
  ['an argument and a local', image(`${GIVEN}\nname = "prod"`), ['replaced module.m.aws_eks_cluster.this name']],
  ['a default', image(GIVEN, MODULE.replace('"dev"', '"prod"')), ['replaced module.m.aws_eks_cluster.this name']],
  [
    'a key of an argument',
    image('network = { cidr = "10.0.0.0/16", zones = ["b"] }'),
    ['shape module.m.aws_vpc.this instances are dropped; a plan would destroy module.m.aws_vpc.this["a"]'],
  ],
  ['the default of an attribute', image(GIVEN, MODULE.replace('["a"]', '["a", "b"]')), []],
  [
    'the way there alone',
    image(
      GIVEN,
      MODULE.replace('"${var.name}-vpc"', 'format("%s", "x")').replace('= local.name', '= "${var.name}-vpc"'),
    ),
    [],
  ],
])('follows %s of a module', (_, after, expected) => {
  expect(found(impact(image(GIVEN), after))).toEqual(expected);
});

it('compares what moved at its new place, and what refers to it by its new name', () => {
  const vpc = (name: string, cidr: string) => `resource "aws_vpc" "${name}" {\n  cidr_block = "${cidr}"\n}\n`;
  const subnet = (name: string) => `resource "aws_subnet" "s" {\n  vpc_id = aws_vpc.${name}.id\n}\n`;
  const moved = 'moved {\n  from = aws_vpc.a\n  to   = aws_vpc.b\n}\n';
  const at = (text: string) => ({ [`${ROOT}/main.tf`]: text });
  const before = at(vpc('a', '10.0.0.0/16') + subnet('a'));
  expect(impact(before, at(vpc('b', '10.0.0.0/16') + subnet('b') + moved))).toEqual([]);
  expect(found(impact(before, at(vpc('b', '10.9.0.0/16') + subnet('b') + moved)))).toEqual([
    'replaced aws_vpc.a cidr_block',
  ]);
});
