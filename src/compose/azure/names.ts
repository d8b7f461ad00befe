import type { Environment, Repository } from '../../answers/repository.ts';
import { stableHash } from '../../answers/short-name.ts';

/** What has a name that is unique in all of Azure, with the letters that stand for it. */
const PURPOSES = { copy: 'cp', database: 'db', flowLogs: 'fl', secrets: 'kv' } as const;
export type GlobalPurpose = keyof typeof PURPOSES;

/** Key vaults and storage accounts have 24 characters, of which the hash takes 8 and the purpose 2. */
const STORAGE_WORD = 14;
const VAULT_WORD = 12;
/** A server of PostgreSQL has 63. */
const SERVER_WORD = 31;

type Owner = { repository: Repository; environment: Environment; region: string };

/**
 * The name of a storage account: letters and digits alone. Unique, because it carries a hash of the state's own account,
 * which was picked once and stays.
 */
export function storageAccountName(owner: Owner, purpose: GlobalPurpose): string {
  const word = wordOf(owner).replaceAll('-', '').slice(0, STORAGE_WORD);
  return `${word}${PURPOSES[purpose]}${hashOf(owner, purpose)}`;
}

/** The name of a key vault. Azure keeps it for 90 days after a delete. */
export function vaultName(owner: Owner, purpose: GlobalPurpose): string {
  return dashed(owner, purpose, VAULT_WORD);
}

/** The name of a database server, which is a host name too. */
export function serverName(owner: Owner, purpose: GlobalPurpose): string {
  return dashed(owner, purpose, SERVER_WORD);
}

function dashed(owner: Owner, purpose: GlobalPurpose, longest: number): string {
  const word = wordOf(owner).slice(0, longest).replace(/-+$/, '');
  return `${word}-${PURPOSES[purpose]}-${hashOf(owner, purpose)}`;
}

function wordOf({ repository, environment }: Owner): string {
  return `${repository.project.name}-${environment.name}`;
}

function hashOf({ environment, region }: Owner, purpose: GlobalPurpose): string {
  return stableHash([environment.state.azure.storageAccount, region, purpose].join('/'));
}
