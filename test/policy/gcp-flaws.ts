import type { Flaw } from './flaw.ts';
import { flagBlocks, goodFlags, goodSettings } from './gcp-examples.ts';

const Cluster = 'google_container_cluster';
const Pool = 'google_container_node_pool';
const Firewall = 'google_compute_firewall';
const Subnet = 'google_compute_subnetwork';
const Zone = 'google_dns_managed_zone';
const Bucket = 'google_storage_bucket';
const Key = 'google_kms_crypto_key';
const Member = 'google_project_iam_member';
const Provider = 'google_iam_workload_identity_pool_provider';
const Instance = 'google_sql_database_instance';

const Internet = ['CKV_GCP_2', 'CKV_GCP_3', 'CKV_GCP_75', 'CKV_GCP_77', 'CKV_GCP_88', 'CKV_GCP_106'] as const;
const compute = 'serviceAccount:1-compute@developer.gserviceaccount.com';
const mapped = { attribute_mapping: { 'google.subject': 'assertion.sub' } };
const gitHub = { oidc: [{ issuer_uri: 'https://token.actions.githubusercontent.com' }] };

/** What each assertion for Google Cloud must find. */
export const gcpFlaws: readonly Flaw[] = [
  [Cluster, 'logging_service', 'none', 'CKV_GCP_1'],
  [Cluster, 'enable_legacy_abac', true, 'CKV_GCP_7'],
  [Cluster, 'monitoring_service', 'none', 'CKV_GCP_8'],
  [Pool, 'management.auto_repair', false, 'CKV_GCP_9'],
  [Pool, 'management.auto_upgrade', false, 'CKV_GCP_10'],
  [Cluster, 'datapath_provider', 'LEGACY_DATAPATH', 'CKV_GCP_12'],
  [Cluster, 'master_auth', [], 'CKV_GCP_13'],
  [Cluster, 'master_authorized_networks_config.cidr_blocks.cidr_block', '0.0.0.0/0', 'CKV_GCP_18'],
  [Cluster, 'master_authorized_networks_config', [], 'CKV_GCP_20'],
  [Cluster, 'resource_labels', null, 'CKV_GCP_21'],
  [Pool, 'node_config.image_type', 'UBUNTU_CONTAINERD', 'CKV_GCP_22'],
  [Cluster, 'ip_allocation_policy', [], 'CKV_GCP_23'],
  [Cluster, 'min_master_version', '1.24', 'CKV_GCP_24'],
  [Cluster, 'private_cluster_config', [], 'CKV_GCP_25', 'CKV_GCP_64'],
  [Cluster, 'private_cluster_config.enable_private_nodes', false, 'CKV_GCP_64'],
  [Cluster, 'enable_intranode_visibility', null, 'CKV_GCP_61'],
  [Cluster, 'authenticator_groups_config.security_group', 'admins@example.com', 'CKV_GCP_65'],
  [Cluster, 'binary_authorization.evaluation_mode', 'DISABLED', 'CKV_GCP_66'],
  [Cluster, 'node_config.shielded_instance_config.enable_secure_boot', false, 'CKV_GCP_68'],
  [Pool, 'node_config.shielded_instance_config', [], 'CKV_GCP_68'],
  [Pool, 'node_config.workload_metadata_config.mode', 'GCE_METADATA', 'CKV_GCP_69'],
  [Cluster, 'release_channel', [], 'CKV_GCP_70'],
  [Cluster, 'enable_shielded_nodes', false, 'CKV_GCP_71'],
  [Pool, 'node_config.shielded_instance_config.enable_integrity_monitoring', false, 'CKV_GCP_72'],
  [Cluster, 'node_pool', [{}], 'CKV_GCP_123'],
  [Cluster, 'enable_kubernetes_alpha', true, 'CKV2_GCP_19'],

  [Firewall, 'source_ranges', ['0.0.0.0/0'], ...Internet],
  [Firewall, 'source_ranges', ['::/0'], ...Internet],
  [Firewall, '', { allow: [{ protocol: 'all' }], source_ranges: ['0.0.0.0/0'] }, 'CKV2_GCP_12', ...Internet],
  [Firewall, '', { allow: [{ ports: ['22'], protocol: 'tcp' }], source_ranges: ['0.0.0.0/0'] }, 'CKV_GCP_2'],
  [Firewall, 'network', 'other', 'CKV2_GCP_18'],
  ['google_compute_network', 'auto_create_subnetworks', true, 'CKV2_GCP_2'],
  [Subnet, 'log_config', [], 'CKV_GCP_26'],
  [Subnet, 'private_ip_google_access', false, 'CKV_GCP_74'],
  [Subnet, 'stack_type', 'IPV4_IPV6', 'CKV_GCP_76'],
  [Zone, 'dnssec_config', [], 'CKV_GCP_16'],
  [Zone, 'dnssec_config.default_key_specs', [{ algorithm: 'rsasha1' }], 'CKV_GCP_17'],

  [Bucket, 'uniform_bucket_level_access', false, 'CKV_GCP_29'],
  [Bucket, 'logging', [], 'CKV_GCP_62'],
  [Bucket, 'logging.log_bucket', 'states', 'CKV_GCP_63'],
  [Bucket, 'versioning', [], 'CKV_GCP_78'],
  [Bucket, 'public_access_prevention', 'inherited', 'CKV_GCP_114'],
  ['google_logging_project_sink', '', { destination: 'storage.googleapis.com/states' }, 'CKV2_GCP_4'],
  [Key, 'rotation_period', '7776001s', 'CKV_GCP_43'],
  [Key, 'rotation_period', null, 'CKV_GCP_43'],
  ['google_kms_crypto_key_iam_member', 'member', 'allUsers', 'CKV2_GCP_6', 'CKV_GCP_112'],
  ['google_kms_crypto_key_iam_binding', '', { crypto_key_id: 'key', members: ['allUsers'] }, 'CKV2_GCP_6'],
  ['google_kms_key_ring_iam_member', '', { key_ring_id: 'ring', member: 'allAuthenticatedUsers' }, 'CKV2_GCP_8'],

  ['google_storage_bucket_iam_member', 'member', 'allUsers', 'CKV_GCP_28'],
  ['google_storage_bucket_iam_binding', '', { members: ['a', 'allAuthenticatedUsers'] }, 'CKV_GCP_28'],
  [Member, '', { member: 'user:a@b.c', role: 'roles/iam.serviceAccountUser' }, 'CKV_GCP_41', 'CKV_GCP_49'],
  [Member, 'role', 'roles/dns.admin', 'CKV_GCP_42'],
  [Member, '', { member: compute, role: 'roles/dns.reader' }, 'CKV_GCP_46'],
  ['google_project_iam_binding', '', { members: [compute], role: 'roles/dns.reader' }, 'CKV_GCP_46'],
  [Member, '', { member: 'user:a@b.c', role: 'roles/editor' }, 'CKV_GCP_117', 'CKV_GCP_49'],
  [Member, '', { member: 'user:a@b.c', role: 'roles/viewer' }, 'CKV_GCP_117'],
  [Member, '', { member: 'user:a@b.c', role: 'roles/run.serviceAgent' }, 'CKV_GCP_49'],
  [Provider, '', { ...mapped, attribute_condition: '' }, 'CKV_GCP_118'],
  [Provider, 'attribute_condition', "assertion.repository == 'a/b'", 'CKV_GCP_125'],
  [Provider, 'attribute_mapping', {}, 'CKV_GCP_125'],
  [Provider, '', { ...mapped, ...gitHub, attribute_condition: twice('assertion.sub == "repo:a/b"') }, 'CKV_GCP_125'],
  ['google_container_registry', '', {}, 'CKV2_GCP_9'],

  [Instance, 'settings.ip_configuration.ssl_mode', 'ENCRYPTED_ONLY', 'CKV_GCP_6'],
  [Instance, 'settings.ip_configuration.authorized_networks', [{ value: '0.0.0.0/0' }], 'CKV_GCP_11'],
  [Instance, 'settings.backup_configuration.enabled', false, 'CKV_GCP_14'],
  [Instance, 'settings.ip_configuration.ipv4_enabled', true, 'CKV_GCP_60'],
  [Instance, 'database_version', 'POSTGRES_14', 'CKV_GCP_79'],
  withFlag('log_checkpoints', 'off', 'CKV_GCP_51'),
  withFlag('log_connections', 'off', 'CKV_GCP_52'),
  withFlag('log_disconnections', 'off', 'CKV_GCP_53'),
  withFlag('log_lock_waits', 'off', 'CKV_GCP_54'),
  withFlag('log_min_messages', 'nothing', 'CKV_GCP_55'),
  withFlag('log_temp_files', '-1', 'CKV_GCP_56'),
  withFlag('log_min_duration_statement', '0', 'CKV_GCP_57'),
  withFlag('log_hostname', 'off', 'CKV_GCP_108'),
  withFlag('log_min_error_statement', 'fatal', 'CKV_GCP_109'),
  withFlag('cloudsql.enable_pgaudit', 'off', 'CKV_GCP_110'),
  withFlag('log_statement', 'none', 'CKV_GCP_111'),
  withFlag('log_duration', 'off', 'CKV2_GCP_13'),
  withFlag('log_executor_stats', 'on', 'CKV2_GCP_14'),
  withFlag('log_parser_stats', 'on', 'CKV2_GCP_15'),
  withFlag('log_planner_stats', 'on', 'CKV2_GCP_16'),
  withFlag('log_statement_stats', 'on', 'CKV2_GCP_17'),
  [Instance, '', other('MYSQL_8_4', { database_flags: flagBlocks({ local_infile: 'on' }) }), 'CKV_GCP_50'],
  [Instance, '', other('MYSQL_8_4', { backup_configuration: [{ enabled: true }] }), 'CKV2_GCP_20'],
  [Instance, '', ofMicrosoft('cross db ownership chaining'), 'CKV_GCP_58'],
  [Instance, '', ofMicrosoft('contained database authentication'), 'CKV_GCP_59'],
];

function withFlag(name: string, value: string, id: string): Flaw {
  return [Instance, 'settings.database_flags', flagBlocks({ ...goodFlags, [name]: value }), id];
}

function other(version: string, settings: object): object {
  return { database_version: version, settings: [{ ...goodSettings, ...settings }] };
}

function ofMicrosoft(flag: string): object {
  const ip_configuration = [{ ipv4_enabled: false, ssl_mode: 'ENCRYPTED_ONLY' }];
  return other('SQLSERVER_2022_STANDARD', { database_flags: flagBlocks({ [flag]: 'on' }), ip_configuration });
}

function twice(condition: string): string {
  return `${condition} || ${condition}`;
}
