import { type Assertion, beside, each, never } from './assertion.ts';
import { hasPrivateEndpoint } from './private-endpoints.ts';
import { isAt, isSetAt, listOf, type Resource, text, valuesAt } from './resource.ts';

const Account = 'azurerm_storage_account';
const Rules = 'azurerm_storage_account_network_rules';
const Container = 'azurerm_storage_container';
const Replicated = ['GRS', 'RAGRS', 'GZRS', 'RAGZRS'];

/** Storage accounts and their containers. */
export const azureStorageAssertions: readonly Assertion[] = [
  each('CKV_AZURE_3', Account, ({ values }) => values.https_traffic_only_enabled !== false),
  // An account has queues unless it is of a kind that cannot have any.
  each(
    'CKV_AZURE_33',
    Account,
    (account, scope) => !hasQueues(account) || beside(scope, [QueueLogs, ...ofAccount(account)], logsAll),
  ),
  each('CKV_AZURE_34', Container, isForNobody),
  each('CKV_AZURE_35', [Account, Rules], (resource, scope) => rulesOf(resource, scope).some(denies)),
  each('CKV_AZURE_36', [Account, Rules], (resource, scope) => rulesOf(resource, scope).every(letsAzureIn)),
  each('CKV_AZURE_43', Account, account => /^[a-z0-9]{3,24}$/.test(text(account, 'name'))),
  each('CKV_AZURE_44', Account, account => isAt(account, 'min_tls_version', 'TLS1_2', 'TLS1_3')),
  each('CKV_AZURE_59', Account, ({ values }) => values.public_network_access_enabled === false),
  each('CKV_AZURE_190', Account, keepsBlobsPrivate),
  each('CKV_AZURE_206', Account, account => isAt(account, 'account_replication_type', ...Replicated)),
  each('CKV_AZURE_244', Account, ({ values }) => values.local_user_enabled === false),
  each(
    'CKV2_AZURE_1',
    Account,
    (account, scope) =>
      isSetAt(account, 'customer_managed_key.key_vault_key_id') ||
      beside(scope, ['azurerm_storage_account_customer_managed_key', ...ofAccount(account)]),
  ),
  each('CKV2_AZURE_8', Container, isForNobody),
  never('CKV2_AZURE_20', 'azurerm_storage_table'),
  each('CKV2_AZURE_21', Container, (container, scope) =>
    beside(scope, [Insights, 'storage_account_id', text(container, 'storage_account_id')], insights =>
      listOf(insights.values.blob_container_names).includes(text(container, 'name')),
    ),
  ),
  each('CKV2_AZURE_33', Account, hasPrivateEndpoint),
  each('CKV2_AZURE_38', Account, account => valuesAt(account, 'blob_properties.delete_retention_policy').length > 0),
  each('CKV2_AZURE_40', Account, hasNoSharedKey),
  each(
    'CKV2_AZURE_41',
    Account,
    account => hasNoSharedKey(account) || isSetAt(account, 'sas_policy.expiration_period'),
  ),
  each('CKV2_AZURE_47', Account, keepsBlobsPrivate),
  never('CKV2_AZURE_50', 'azurerm_machine_learning_workspace'),
];

const QueueLogs = 'azurerm_storage_account_queue_properties';
const Insights = 'azurerm_log_analytics_storage_insights';

function hasQueues(account: Resource): boolean {
  return ['', 'Storage', 'StorageV2'].includes(text(account, 'account_kind'));
}

function logsAll(queues: Resource): boolean {
  return ['read', 'write', 'delete'].every(action => isAt(queues, `logging.${action}`, true));
}

function ofAccount(account: Resource): [argument: string, id: string] {
  return ['storage_account_id', text(account, 'id')];
}

function isForNobody(container: Resource): boolean {
  return ['', 'private'].includes(text(container, 'container_access_type'));
}

type Values = Pick<Resource, 'values'>;

// In the account, or in a resource of their own.
function rulesOf(resource: Resource, scope: readonly Resource[]): Values[] {
  if (resource.type === Rules) return [resource];
  const own = valuesAt(resource, 'network_rules').map(values => ({ values: values as Values['values'] }));
  const id = text(resource, 'id');
  return [...own, ...scope.filter(other => other.type === Rules && text(other, 'storage_account_id') === id)];
}

function denies({ values }: Values): boolean {
  return values.default_action === 'Deny';
}

// Without a word it is Azure's services that may pass.
function letsAzureIn(rules: Values): boolean {
  const bypass = valuesAt(rules, 'bypass');
  return !denies(rules) || bypass.length === 0 || bypass.includes('AzureServices');
}

function keepsBlobsPrivate({ values }: Resource): boolean {
  return values.allow_nested_items_to_be_public === false;
}

function hasNoSharedKey({ values }: Resource): boolean {
  return values.shared_access_key_enabled === false;
}
