import { type Assertion, each } from './assertion.ts';
import { isAt, isSetAt, type Resource, valuesAt } from './resource.ts';

const Cluster = 'azurerm_kubernetes_cluster';
const Pool = 'azurerm_kubernetes_cluster_node_pool';

/** AKS clusters and their node pools. */
export const azureClusterAssertions: readonly Assertion[] = [
  each('CKV_AZURE_4', Cluster, cluster => isSetAt(cluster, 'oms_agent.log_analytics_workspace_id')),
  each('CKV_AZURE_5', Cluster, ({ values }) => values.role_based_access_control_enabled !== false),
  each('CKV_AZURE_6', Cluster, cluster => isPrivate(cluster) || isForSome(cluster)),
  each('CKV_AZURE_7', Cluster, cluster => isSetAt(cluster, 'network_profile.network_policy')),
  // The dashboard lived in a block that azurerm has given up.
  each('CKV_AZURE_8', Cluster, cluster => valuesAt(cluster, 'addon_profile').length === 0),
  // Ruling 12: where some addresses come in from outside, nodes still have a way to the API server that is none.
  each('CKV_AZURE_115', Cluster, cluster => isPrivate(cluster) || (isInNetwork(cluster) && isForSome(cluster))),
  each('CKV_AZURE_116', Cluster, ({ values }) => values.azure_policy_enabled === true),
  each('CKV_AZURE_117', Cluster, cluster => isSetAt(cluster, 'disk_encryption_set_id')),
  each('CKV_AZURE_141', Cluster, ({ values }) => values.local_account_disabled === true),
  each('CKV_AZURE_143', [Cluster, Pool], machines => !isAt(machines, ofPool(machines, 'node_public_ip_enabled'), true)),
  each('CKV_AZURE_168', [Cluster, Pool], machines =>
    valuesAt(machines, ofPool(machines, 'max_pods')).some(pods => Number(pods) >= FewestPods),
  ),
  each('CKV_AZURE_169', Cluster, cluster => !isAt(cluster, 'default_node_pool.type', 'AvailabilitySet')),
  each('CKV_AZURE_170', Cluster, cluster => isAt(cluster, 'sku_tier', 'Standard', 'Premium')),
  each(
    'CKV_AZURE_171',
    Cluster,
    cluster => isSetAt(cluster, 'automatic_upgrade_channel') && !isAt(cluster, 'automatic_upgrade_channel', 'none'),
  ),
  each('CKV_AZURE_172', Cluster, cluster => isAt(cluster, 'key_vault_secrets_provider.secret_rotation_enabled', true)),
  each('CKV_AZURE_226', Cluster, cluster => isAt(cluster, 'default_node_pool.os_disk_type', 'Ephemeral')),
  each('CKV_AZURE_227', [Cluster, Pool], machines => isAt(machines, ofPool(machines, 'host_encryption_enabled'), true)),
  each('CKV_AZURE_232', Cluster, cluster => isAt(cluster, 'default_node_pool.only_critical_addons_enabled', true)),
  each('CKV_AZURE_246', Cluster, ({ values }) => values.http_application_routing_enabled !== true),
  each('CKV2_AZURE_29', Cluster, cluster => isAt(cluster, 'network_profile.network_plugin', 'azure')),
];

const FewestPods = 50;

function isPrivate({ values }: Resource): boolean {
  return values.private_cluster_enabled === true;
}

function isInNetwork(cluster: Resource): boolean {
  return isAt(cluster, 'api_server_access_profile.virtual_network_integration_enabled', true);
}

function isForSome(cluster: Resource): boolean {
  const ranges = valuesAt(cluster, 'api_server_access_profile.authorized_ip_ranges');
  return ranges.length > 0 && !ranges.some(range => /\/0$/.test(String(range)));
}

// The system pool is a block of its cluster.
function ofPool({ type }: Resource, argument: string): string {
  return type === Cluster ? `default_node_pool.${argument}` : argument;
}
