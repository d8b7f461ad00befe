import { planned } from './flaw.ts';
import type { Resource } from './resource.ts';

const machines = {
  image_type: 'COS_CONTAINERD',
  shielded_instance_config: [{ enable_integrity_monitoring: true, enable_secure_boot: true }],
  workload_metadata_config: [{ mode: 'GKE_METADATA' }],
};

const cluster = {
  authenticator_groups_config: [{ security_group: 'gke-security-groups@example.com' }],
  binary_authorization: [{ evaluation_mode: 'PROJECT_SINGLETON_POLICY_ENFORCE' }],
  datapath_provider: 'ADVANCED_DATAPATH',
  enable_intranode_visibility: true,
  enable_shielded_nodes: true,
  ip_allocation_policy: [{ cluster_secondary_range_name: 'pods' }],
  master_auth: [{ client_certificate_config: [{ issue_client_certificate: false }] }],
  master_authorized_networks_config: [{ cidr_blocks: [{ cidr_block: '10.0.0.0/8' }] }],
  min_master_version: '1.36',
  node_config: [machines],
  private_cluster_config: [{ enable_private_nodes: true }],
  release_channel: [{ channel: 'REGULAR' }],
  resource_labels: { environment: 'prod' },
};

/** Flags of PostgreSQL that make it tell what it does. */
export const goodFlags: Readonly<Record<string, string>> = {
  'cloudsql.enable_pgaudit': 'on',
  log_checkpoints: 'on',
  log_connections: 'on',
  log_disconnections: 'on',
  log_duration: 'on',
  log_hostname: 'on',
  log_lock_waits: 'on',
  log_min_error_statement: 'error',
  log_statement: 'ddl',
  log_temp_files: '0',
};

/** Flags as a plan shows them. */
export function flagBlocks(flags: Readonly<Record<string, string>>): object[] {
  return Object.entries(flags).map(([name, value]) => ({ name, value }));
}

/** The settings of an instance of any engine. */
export const goodSettings = {
  backup_configuration: [{ binary_log_enabled: true, enabled: true }],
  ip_configuration: [{ authorized_networks: [], ipv4_enabled: false, ssl_mode: 'TRUSTED_CLIENT_CERTIFICATE_REQUIRED' }],
};

const rule = {
  allow: [{ ports: ['20-22', '80', '3306', '3389'], protocol: 'tcp' }],
  direction: 'INGRESS',
  network: 'network',
  source_ranges: ['10.0.0.0/8'],
};

const subject = "assertion.repository == 'a/b' && assertion.sub == 'repo:a/b:environment:prod'";

/** One resource of each type that an assertion for Google Cloud looks at, as it should be, in one root. */
export const gcpExamples: readonly Resource[] = [
  planned('google_compute_firewall', rule),
  planned('google_compute_network', { auto_create_subnetworks: false, id: 'network' }),
  planned('google_compute_subnetwork', { log_config: [{}], private_ip_google_access: true, purpose: 'PRIVATE' }),
  planned('google_container_cluster', cluster),
  planned('google_container_node_pool', {
    management: [{ auto_repair: true, auto_upgrade: true }],
    node_config: [machines],
  }),
  planned('google_dns_managed_zone', { dnssec_config: [{ state: 'on' }], visibility: 'public' }),
  planned('google_iam_workload_identity_pool_provider', {
    attribute_condition: subject,
    attribute_mapping: { 'google.subject': 'assertion.sub' },
    oidc: [{ issuer_uri: 'https://token.actions.githubusercontent.com' }],
  }),
  planned('google_kms_crypto_key', { id: 'key', rotation_period: '7776000s' }),
  planned('google_kms_crypto_key_iam_member', { crypto_key_id: 'key', member: 'serviceAccount:a@b' }),
  planned('google_kms_key_ring', { id: 'ring' }),
  planned('google_project_iam_member', {
    member: 'serviceAccount:pods@acme.iam.gserviceaccount.com',
    role: 'roles/dns.reader',
  }),
  planned('google_sql_database_instance', {
    database_version: 'POSTGRES_18',
    settings: [{ ...goodSettings, database_flags: flagBlocks(goodFlags) }],
  }),
  planned('google_storage_bucket', {
    logging: [{ log_bucket: 'logs' }],
    name: 'states',
    public_access_prevention: 'enforced',
    uniform_bucket_level_access: true,
    versioning: [{ enabled: true }],
  }),
  planned('google_storage_bucket_iam_member', { bucket: 'states', member: 'serviceAccount:a@b' }),
];
