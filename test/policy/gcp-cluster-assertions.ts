import { type Assertion, each } from './assertion.ts';
import { blocks, isAt, isSetAt, type Resource, text, valuesAt } from './resource.ts';

const Cluster = 'google_container_cluster';
const Pool = 'google_container_node_pool';

/** GKE clusters and their node pools. */
export const gcpClusterAssertions: readonly Assertion[] = [
  each('CKV_GCP_1', Cluster, cluster => text(cluster, 'logging_service') !== 'none'),
  each('CKV_GCP_7', Cluster, ({ values }) => values.enable_legacy_abac !== true),
  each('CKV_GCP_8', Cluster, cluster => text(cluster, 'monitoring_service') !== 'none'),
  each('CKV_GCP_9', Pool, pool => isAt(pool, 'management.auto_repair', true)),
  each('CKV_GCP_10', Pool, pool => isAt(pool, 'management.auto_upgrade', true)),
  each(
    'CKV_GCP_12',
    Cluster,
    cluster => isAt(cluster, 'network_policy.enabled', true) || isAt(cluster, 'datapath_provider', 'ADVANCED_DATAPATH'),
  ),
  each('CKV_GCP_13', Cluster, cluster =>
    isAt(cluster, 'master_auth.client_certificate_config.issue_client_certificate', false),
  ),
  each('CKV_GCP_18', Cluster, cluster => !admitted(cluster).some(range => /\/0$/.test(String(range)))),
  each('CKV_GCP_20', Cluster, cluster => blocks(cluster, 'master_authorized_networks_config').length > 0),
  each('CKV_GCP_21', Cluster, ({ values }) => Object.keys(values.resource_labels ?? {}).length > 0),
  each('CKV_GCP_22', Pool, pool => valuesAt(pool, 'node_config.image_type').every(type => /^cos/i.test(String(type)))),
  each('CKV_GCP_23', Cluster, cluster => blocks(cluster, 'ip_allocation_policy').length > 0),
  // Later versions know no PodSecurityPolicy, and what does its work is no setting of the cluster.
  each('CKV_GCP_24', Cluster, cluster => minorOf(cluster) >= WithoutPodSecurityPolicy),
  each('CKV_GCP_25', Cluster, cluster => blocks(cluster, 'private_cluster_config').length > 0),
  each('CKV_GCP_61', Cluster, ({ values }) => values.enable_intranode_visibility === true),
  each('CKV_GCP_64', Cluster, cluster => isAt(cluster, 'private_cluster_config.enable_private_nodes', true)),
  // Whether roles in Kubernetes name groups of Google is an answer. They only ever name those below this one.
  each('CKV_GCP_65', Cluster, cluster => valuesAt(cluster, Groups).every(group => SecurityGroup.test(String(group)))),
  each('CKV_GCP_66', Cluster, cluster => isAt(cluster, 'binary_authorization.evaluation_mode', Enforced)),
  each('CKV_GCP_68', [Cluster, Pool], machines => isOnMachines(machines, `${Shielded}.enable_secure_boot`, true)),
  each('CKV_GCP_69', [Cluster, Pool], machines =>
    isOnMachines(machines, 'workload_metadata_config.mode', 'GKE_METADATA'),
  ),
  each('CKV_GCP_70', Cluster, cluster => isSetAt(cluster, 'release_channel.channel')),
  each('CKV_GCP_71', Cluster, ({ values }) => values.enable_shielded_nodes !== false),
  each('CKV_GCP_72', [Cluster, Pool], machines => !isAt(machines, `node_config.${Shielded}.${Integrity}`, false)),
  each(
    'CKV_GCP_123',
    Cluster,
    cluster => cluster.values.remove_default_node_pool === true || blocks(cluster, 'node_pool').length === 0,
  ),
  each('CKV2_GCP_19', Cluster, ({ values }) => values.enable_kubernetes_alpha !== true),
];

const Groups = 'authenticator_groups_config.security_group';
const SecurityGroup = /^gke-security-groups@./;
const Enforced = 'PROJECT_SINGLETON_POLICY_ENFORCE';
const Shielded = 'shielded_instance_config';
const Integrity = 'enable_integrity_monitoring';
const WithoutPodSecurityPolicy = 25;

function admitted(cluster: Resource): readonly unknown[] {
  return valuesAt(cluster, 'master_authorized_networks_config.cidr_blocks.cidr_block');
}

function minorOf(cluster: Resource): number {
  return Number(text(cluster, 'min_master_version').split('.')[1]);
}

// A cluster need not say how the machines are that it throws away at birth.
function isOnMachines(resource: Resource, path: string, expected: unknown): boolean {
  const machines = blocks(resource, 'node_config');
  return machines.every(values => isAt({ values }, path, expected));
}
