import type { Flaw } from './flaw.ts';

const Cluster = 'azurerm_kubernetes_cluster';
const Pool = 'azurerm_kubernetes_cluster_node_pool';
const Account = 'azurerm_storage_account';
const Rules = 'azurerm_storage_account_network_rules';
const Container = 'azurerm_storage_container';
const Vault = 'azurerm_key_vault';
const Group = 'azurerm_network_security_group';
const Rule = 'azurerm_network_security_rule';
const FlowLog = 'azurerm_network_watcher_flow_log';
const Server = 'azurerm_postgresql_flexible_server';

/** What each assertion for Azure must find. */
export const azureFlaws: readonly Flaw[] = [
  [Cluster, 'oms_agent', [], 'CKV_AZURE_4'],
  [Cluster, 'role_based_access_control_enabled', false, 'CKV_AZURE_5'],
  [Cluster, 'private_cluster_enabled', false, 'CKV_AZURE_115', 'CKV_AZURE_6'],
  [Cluster, 'network_profile.network_policy', null, 'CKV_AZURE_7'],
  [Cluster, 'addon_profile', [{ kube_dashboard: [{ enabled: true }] }], 'CKV_AZURE_8'],
  [Cluster, 'azure_policy_enabled', false, 'CKV_AZURE_116'],
  [Cluster, 'disk_encryption_set_id', null, 'CKV_AZURE_117'],
  [Cluster, 'local_account_disabled', false, 'CKV_AZURE_141'],
  [Cluster, 'default_node_pool.node_public_ip_enabled', true, 'CKV_AZURE_143'],
  [Cluster, 'default_node_pool.max_pods', 49, 'CKV_AZURE_168'],
  [Pool, 'max_pods', null, 'CKV_AZURE_168'],
  [Cluster, 'default_node_pool.type', 'AvailabilitySet', 'CKV_AZURE_169'],
  [Cluster, 'sku_tier', 'Free', 'CKV_AZURE_170'],
  [Cluster, 'automatic_upgrade_channel', null, 'CKV_AZURE_171'],
  [Cluster, 'key_vault_secrets_provider.secret_rotation_enabled', false, 'CKV_AZURE_172'],
  [Cluster, 'default_node_pool.os_disk_type', 'Managed', 'CKV_AZURE_226'],
  [Cluster, 'default_node_pool.host_encryption_enabled', false, 'CKV_AZURE_227'],
  [Pool, 'host_encryption_enabled', null, 'CKV_AZURE_227'],
  [Cluster, 'default_node_pool.only_critical_addons_enabled', false, 'CKV_AZURE_232'],
  [Cluster, 'http_application_routing_enabled', true, 'CKV_AZURE_246'],
  [Cluster, 'network_profile.network_plugin', 'kubenet', 'CKV2_AZURE_29'],

  [Account, 'https_traffic_only_enabled', false, 'CKV_AZURE_3'],
  ['azurerm_storage_account_queue_properties', 'logging.delete', false, 'CKV_AZURE_33'],
  [Container, 'container_access_type', 'blob', 'CKV2_AZURE_8', 'CKV_AZURE_34'],
  [Account, 'network_rules.default_action', 'Allow', 'CKV_AZURE_35'],
  [Rules, '', { default_action: 'Allow' }, 'CKV_AZURE_35'],
  [Account, 'network_rules.bypass', ['Metrics'], 'CKV_AZURE_36'],
  [Rules, '', { bypass: ['None'], default_action: 'Deny' }, 'CKV_AZURE_36'],
  [Account, 'name', 'Acme-State', 'CKV_AZURE_43'],
  [Account, 'min_tls_version', 'TLS1_0', 'CKV_AZURE_44'],
  [Account, 'public_network_access_enabled', true, 'CKV_AZURE_59'],
  [Account, 'allow_nested_items_to_be_public', true, 'CKV2_AZURE_47', 'CKV_AZURE_190'],
  [Account, 'account_replication_type', 'LRS', 'CKV_AZURE_206'],
  [Account, 'local_user_enabled', null, 'CKV_AZURE_244'],
  [Account, 'customer_managed_key', [], 'CKV2_AZURE_1'],
  ['azurerm_storage_table', '', {}, 'CKV2_AZURE_20'],
  ['azurerm_log_analytics_storage_insights', '', undefined, 'CKV2_AZURE_21'],
  [Account, 'id', 'other', 'CKV2_AZURE_33', 'CKV_AZURE_33'],
  [Account, 'blob_properties.delete_retention_policy', [], 'CKV2_AZURE_38'],
  [Account, 'shared_access_key_enabled', null, 'CKV2_AZURE_40', 'CKV2_AZURE_41'],
  ['azurerm_machine_learning_workspace', '', {}, 'CKV2_AZURE_50'],

  ['azurerm_role_definition', 'permissions.actions', ['*'], 'CKV_AZURE_39'],
  ['azurerm_key_vault_key', 'expiration_date', null, 'CKV_AZURE_40'],
  ['azurerm_key_vault_key', 'key_type', 'RSA', 'CKV_AZURE_112'],
  ['azurerm_key_vault_secret', 'expiration_date', null, 'CKV_AZURE_41'],
  ['azurerm_key_vault_secret', 'content_type', null, 'CKV_AZURE_114'],
  [Vault, 'purge_protection_enabled', false, 'CKV_AZURE_110', 'CKV_AZURE_42'],
  [Vault, 'soft_delete_enabled', false, 'CKV_AZURE_111', 'CKV_AZURE_42'],
  [Vault, 'network_acls.default_action', 'Allow', 'CKV_AZURE_109'],
  [Vault, 'public_network_access_enabled', null, 'CKV_AZURE_189'],
  [Vault, 'id', 'other', 'CKV2_AZURE_32'],
  [Server, 'geo_redundant_backup_enabled', false, 'CKV_AZURE_136'],
  [Server, 'id', 'other', 'CKV2_AZURE_57'],

  [Rule, 'source_address_prefix', 'Internet', 'CKV_AZURE_10', 'CKV_AZURE_160', 'CKV_AZURE_9'],
  [Group, 'security_rule.source_address_prefix', '*', 'CKV_AZURE_10', 'CKV_AZURE_160', 'CKV_AZURE_9'],
  [Rule, '', openTo('Udp', '53'), 'CKV_AZURE_77'],
  [Rule, '', openTo('*', '3389'), 'CKV_AZURE_9'],
  [FlowLog, 'retention_policy.days', 30, 'CKV_AZURE_12'],
  [FlowLog, 'enabled', false, 'CKV_AZURE_12'],
  ['azurerm_virtual_network', 'dns_servers', ['10.1.0.4'], 'CKV_AZURE_182', 'CKV_AZURE_183'],
  ['azurerm_subnet', '', { name: 'private-2' }, 'CKV2_AZURE_31'],
];

function openTo(protocol: string, port: string): object {
  const rule = { access: 'Allow', direction: 'Inbound', source_address_prefixes: ['0.0.0.0/0'] };
  return { ...rule, destination_port_range: port, protocol };
}
