import { postgresVersion } from '../../../schema/database-versions.ts';
import { domainOf } from '../../answers/domain-of.ts';
import type { Tree } from '../../answers/tree.ts';
import { subscriptionOf, tenantOf } from '../account-ids.ts';
import { hasVault } from '../aws/database-settings.ts';
import type { RegionPlace } from '../place.ts';
import { namedSecrets } from '../secret-settings.ts';
import { logDays } from './cluster-arguments.ts';
import { serverName, vaultName } from './names.ts';
import { officersOf } from './view.ts';

/** Days that Azure keeps backups at least, its own as those in a vault. */
const LEAST_DAYS = 7;

/** What module secrets of Azure is told. */
export function azureSecretSettings({ repository, environment, region }: RegionPlace): Tree {
  const { cluster, secrets, state } = environment;
  return {
    log_retention_days: logDays(cluster.logRetentionDays),
    officers: officersOf(environment),
    recovery_window_days: environment.protected ? 90 : 7,
    rotation_days: secrets.rotationDays,
    runner_cidrs: state.azure.runnerCidrs,
    secrets: namedSecrets(environment),
    tenant_id: tenantOf(environment),
    vault_name: vaultName({ repository, environment, region: region.name }, 'secrets'),
  };
}

/** What module data of Azure is told: the database, how it survives, and how long its logs are kept. */
export function azureDatabaseSettings({ repository, environment, region }: RegionPlace): Tree {
  const { cluster, data } = environment;
  const days = data.backup.retentionDays;
  return {
    backup: {
      locked: data.backup.vaultLock,
      retention_days: Math.max(LEAST_DAYS, days),
      ...(hasVault(environment) ? { vault_retention_days: Math.max(LEAST_DAYS, days) } : {}),
    },
    database: {
      class: data.size.azure,
      engine: data.engine,
      multi_az: data.backup.multiAz,
      storage_gib: powerOfTwo(data.storageGib),
      version: postgresVersion('azure'),
    },
    deletion_protection: environment.protected,
    log_retention_days: logDays(cluster.logRetentionDays),
    server_name: serverName({ repository, environment, region: region.name }, 'database'),
    tenant_id: tenantOf(environment),
  };
}

/** Disks of PostgreSQL Flexible Server double from 32 GiB on (azure-gcp.md section 3.2). */
function powerOfTwo(gib: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(gib)));
}

/** What module addon-resources of Azure is told of the domain; null where there is none. */
export function azureDnsSettings({ repository, environment, region }: RegionPlace): Tree | null {
  const domain = domainOf(environment, 'azure');
  if (domain === null) return null;
  const [first] = environment.azure.regions;
  const given = environment.dns.zones.azure;
  if (given !== null) return { domain, zone: given };
  if (first === undefined || first.name === region.name) return { domain, zone: 'create' };
  // Two zones of one name would answer differently: the first region has it, and the others write into it.
  const group = `${repository.project.name}-${environment.name}-${first.name}-dns`;
  const zone = `/subscriptions/${subscriptionOf(environment)}/resourceGroups/${group}/providers/Microsoft.Network/dnsZones/${domain}`;
  return { domain, zone };
}
