import { azureExamples } from './azure-examples.ts';
import { planned, type Scene } from './flaw.ts';
import type { Root } from './resource.ts';

const bootstrap: Root = { key: 'bootstrap', isProtected: false, isBootstrap: true };
const open: Root = { key: 'open', isProtected: false };

const vault = {
  network_acls: [{ default_action: 'Deny', ip_rules: ['203.0.113.10'] }],
  public_network_access_enabled: true,
  purge_protection_enabled: true,
};
const server = planned('azurerm_postgresql_flexible_server', { geo_redundant_backup_enabled: false }, open);

const reachable = (range: string, integrated: boolean) =>
  azureExamples
    .filter(({ type }) => type === 'azurerm_kubernetes_cluster')
    .map(({ type, values }) => {
      const profile = { authorized_ip_ranges: [range], virtual_network_integration_enabled: integrated };
      return planned(type, { ...values, api_server_access_profile: [profile], private_cluster_enabled: false });
    });

const web = {
  access: 'Allow',
  destination_port_ranges: ['443', '80'],
  direction: 'Inbound',
  protocol: 'Tcp',
  source_address_prefix: 'Internet',
};

/** What is right in one place and wrong in another. */
export const azureScenes: readonly Scene[] = [
  {
    name: 'a vault for some addresses, in an environment that may be thrown away',
    resources: [planned('azurerm_key_vault', vault, open)],
    found: [],
  },
  {
    name: 'the same where states lie',
    resources: [planned('azurerm_key_vault', vault, bootstrap)],
    found: ['CKV2_AZURE_32'],
  },
  { name: 'a database that may be thrown away, with backups at home', resources: [server], found: [] },
  {
    name: 'a secret whose age begins with the apply',
    resources: [{ ...planned('azurerm_key_vault_secret', { content_type: 'A token.' }), unknown: ['expiration_date'] }],
    found: [],
  },
  { name: 'a cluster that some addresses reach', resources: reachable('203.0.113.0/24', true), found: [] },
  {
    name: 'the same without a way of its own for nodes',
    resources: reachable('203.0.113.0/24', false),
    found: ['CKV_AZURE_115'],
  },
  {
    name: 'a cluster that all reach',
    resources: reachable('0.0.0.0/0', true),
    found: ['CKV_AZURE_115', 'CKV_AZURE_6'],
  },
  {
    name: 'a network that leads from HTTP to HTTPS',
    resources: [planned('azurerm_network_security_rule', web)],
    found: [],
  },
];
