import { type Assertion, each } from './assertion.ts';
import { hasPrivateEndpoint } from './private-endpoints.ts';
import { isAt, isSetAt, mayBeThrownAway, type Resource, text, valuesAt } from './resource.ts';

const Vault = 'azurerm_key_vault';
const Key = 'azurerm_key_vault_key';
const Secret = 'azurerm_key_vault_secret';
const Server = 'azurerm_postgresql_flexible_server';

/** Key vaults with what lies in them, databases, and what custom roles allow. */
export const azureVaultAssertions: readonly Assertion[] = [
  each('CKV_AZURE_39', 'azurerm_role_definition', role => !valuesAt(role, 'permissions.actions').includes('*')),
  each('CKV_AZURE_40', Key, key => isSetAt(key, 'expiration_date')),
  each('CKV_AZURE_41', Secret, secret => isSetAt(secret, 'expiration_date') || willBeDated(secret)),
  each('CKV_AZURE_42', Vault, vault => isPurgeProtected(vault) && isSoftDeleted(vault)),
  each('CKV_AZURE_109', Vault, vault => isAt(vault, 'network_acls.default_action', 'Deny')),
  each('CKV_AZURE_110', Vault, isPurgeProtected),
  each('CKV_AZURE_111', Vault, isSoftDeleted),
  each('CKV_AZURE_112', Key, key => isAt(key, 'key_type', 'EC-HSM', 'RSA-HSM')),
  each('CKV_AZURE_114', Secret, secret => isSetAt(secret, 'content_type')),
  // Whether an environment that may be thrown away has backups far away is an answer.
  each('CKV_AZURE_136', Server, server => mayBeThrownAway(server.root) || isCopy(server) || hasCopyFarAway(server)),
  each('CKV_AZURE_189', Vault, vault => isClosed(vault) || isForSome(vault)),
  each('CKV2_AZURE_32', Vault, hasPrivateEndpoint),
  each('CKV2_AZURE_57', Server, hasPrivateEndpoint),
];

// A value expires so many days after it is made.
function willBeDated({ unknown = [] }: Resource): boolean {
  return unknown.includes('expiration_date');
}

function isPurgeProtected({ values }: Resource): boolean {
  return values.purge_protection_enabled === true;
}

// Nobody can switch it off any more.
function isSoftDeleted({ values }: Resource): boolean {
  return values.soft_delete_enabled !== false;
}

function isClosed({ values }: Resource): boolean {
  return values.public_network_access_enabled === false;
}

function isForSome(vault: Resource): boolean {
  return isSetAt(vault, 'network_acls.ip_rules') || isSetAt(vault, 'network_acls.virtual_network_subnet_ids');
}

function isCopy(server: Resource): boolean {
  return text(server, 'create_mode') === 'Replica';
}

function hasCopyFarAway({ values }: Resource): boolean {
  return values.geo_redundant_backup_enabled === true;
}
