import { planned } from './flaw.ts';
import type { Resource } from './resource.ts';

const cluster = {
  automatic_upgrade_channel: 'patch',
  azure_policy_enabled: true,
  default_node_pool: [
    {
      host_encryption_enabled: true,
      max_pods: 110,
      node_public_ip_enabled: false,
      only_critical_addons_enabled: true,
      os_disk_type: 'Ephemeral',
    },
  ],
  disk_encryption_set_id: 'disks',
  key_vault_secrets_provider: [{ secret_rotation_enabled: true }],
  local_account_disabled: true,
  network_profile: [{ network_plugin: 'azure', network_policy: 'cilium' }],
  oms_agent: [{ log_analytics_workspace_id: 'workspace' }],
  private_cluster_enabled: true,
  role_based_access_control_enabled: true,
  sku_tier: 'Standard',
};

const account = {
  account_replication_type: 'GZRS',
  allow_nested_items_to_be_public: false,
  blob_properties: [{ delete_retention_policy: [{ days: 30 }] }],
  customer_managed_key: [{ key_vault_key_id: 'key' }],
  https_traffic_only_enabled: true,
  id: 'account',
  local_user_enabled: false,
  min_tls_version: 'TLS1_2',
  name: 'acmeprodtfstate',
  network_rules: [{ bypass: ['AzureServices'], default_action: 'Deny', ip_rules: [] }],
  public_network_access_enabled: false,
  shared_access_key_enabled: false,
};

const rule = {
  access: 'Allow',
  destination_port_ranges: ['22', '80', '3000-4000'],
  direction: 'Inbound',
  protocol: 'Tcp',
  source_address_prefix: 'VirtualNetwork',
};

const endpointTo = (id: string) => [{ private_connection_resource_id: id }];

/** One resource of each type that an assertion for Azure looks at, as it should be, in one root. */
export const azureExamples: readonly Resource[] = [
  planned('azurerm_key_vault', {
    id: 'vault',
    network_acls: [{ default_action: 'Deny', ip_rules: [] }],
    public_network_access_enabled: false,
    purge_protection_enabled: true,
  }),
  planned('azurerm_key_vault_key', { expiration_date: '2027-01-01T00:00:00Z', key_type: 'RSA-HSM' }),
  planned('azurerm_key_vault_secret', { content_type: 'A token.', expiration_date: '2027-01-01T00:00:00Z' }),
  planned('azurerm_kubernetes_cluster', cluster),
  planned('azurerm_kubernetes_cluster_node_pool', { host_encryption_enabled: true, max_pods: 110 }),
  planned('azurerm_log_analytics_storage_insights', {
    blob_container_names: ['tfstate'],
    storage_account_id: 'account',
  }),
  planned('azurerm_network_security_group', { security_rule: [rule] }),
  planned('azurerm_network_security_rule', rule),
  planned('azurerm_network_watcher_flow_log', { enabled: true, retention_policy: [{ days: 365, enabled: true }] }),
  planned('azurerm_postgresql_flexible_server', { geo_redundant_backup_enabled: true, id: 'server' }),
  planned('azurerm_private_endpoint', {
    private_service_connection: ['account', 'server', 'vault'].flatMap(endpointTo),
  }),
  planned('azurerm_role_definition', { permissions: [{ actions: ['Microsoft.Network/dnsZones/*'] }] }),
  planned('azurerm_storage_account', account),
  planned('azurerm_storage_account_queue_properties', {
    logging: [{ delete: true, read: true, write: true }],
    storage_account_id: 'account',
  }),
  planned('azurerm_storage_container', {
    container_access_type: 'private',
    name: 'tfstate',
    storage_account_id: 'account',
  }),
  planned('azurerm_subnet', { name: 'private-1' }),
  planned('azurerm_subnet_network_security_group_association', {}),
  planned('azurerm_virtual_network', { dns_servers: [] }),
];
