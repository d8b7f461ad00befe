import type { Answer, Sent } from '../aws/loopback-server.ts';

/** What Azure Resource Manager says of a storage account: that there is one, and where its blobs are. */
export function resourceManager(accounts: readonly string[], { path }: Sent): Answer {
  const [, group, name = ''] =
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Storage\/storageAccounts\/(\w+)/.exec(path) ?? [];
  if (accounts.includes(name)) return json(200, account(path.replace(/\?.*/, ''), name));
  const message = `The Resource 'Microsoft.Storage/storageAccounts/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
  return json(404, { error: { code: 'ResourceNotFound', message } });
}

function account(id: string, name: string): object {
  const primaryEndpoints = { blob: `https://${name}.blob.core.windows.net/` };
  return { id, name, kind: 'StorageV2', location: 'westeurope', properties: { primaryEndpoints } };
}

function json(status: number, value: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
