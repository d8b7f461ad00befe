import { databaseVersion } from '../../../schema/database-versions.ts';
import type { Environment } from '../../answers/repository.ts';
import type { Tree } from '../../answers/tree.ts';
import type { RegionPlace } from '../place.ts';
import { copyRegionOf } from './backup-copy.ts';
import { rolesArgument } from './roles.ts';

/** What module data is told: the database, how it survives, and how long its logs are kept. */
export function databaseSettings(place: RegionPlace): Tree {
  const { data, cluster, protected: isProtected } = place.environment;
  return {
    backup: {
      locked: data.backup.vaultLock,
      retention_days: data.backup.retentionDays,
      rules: hasVault(place.environment) ? { daily: dailyRule(place) } : {},
    },
    database: {
      class: data.class,
      engine: data.engine,
      multi_az: data.backup.multiAz,
      storage_gib: data.storageGib,
      version: databaseVersion(data.engine),
    },
    deletion_protection: isProtected,
    log_retention_days: cluster.logRetentionDays,
    ...rolesArgument(place),
  };
}

/**
 * Whether backups are also taken into a vault that outlives the database: in protected environments, where one is to be
 * locked, and for Aurora where its backups go to another region, which RDS itself does for instances only.
 */
export function hasVault(environment: Environment): boolean {
  const { data } = environment;
  const copiesByVault = data.engine === 'aurora-postgresql' && data.backup.crossRegion;
  return environment.protected || data.backup.vaultLock || copiesByVault;
}

function dailyRule({ environment, region }: RegionPlace): Tree {
  const { engine, backup } = environment.data;
  const target = engine === 'aurora-postgresql' ? copyRegionOf(environment, region.name) : null;
  return { copy_regions: target === null ? [] : [target], retention_days: backup.retentionDays };
}
