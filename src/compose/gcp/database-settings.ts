import { postgresVersion } from '../../../schema/database-versions.ts';
import { administratorsOf } from '../../answers/administrators.ts';
import { regionsIn } from '../../answers/regions.ts';
import type { Environment } from '../../answers/repository.ts';
import type { Tree } from '../../answers/tree.ts';
import type { RegionPlace } from '../place.ts';
import { gcpLogDays } from './cluster-arguments.ts';

/** What module data of Google Cloud is told: the database, how it survives, and how long its logs are kept. */
export function gcpDatabaseSettings({ environment, region }: RegionPlace): Tree {
  const { cluster, data } = environment;
  const location = backupLocation(environment, region.name);
  return {
    admins: administratorsOf(environment, 'gcp') ?? [],
    backup: { ...(location === null ? {} : { location }), retention_days: data.backup.retentionDays },
    database: {
      class: data.size.gcp,
      engine: data.engine,
      multi_az: data.backup.multiAz,
      storage_gib: data.storageGib,
      version: postgresVersion('gcp'),
    },
    deletion_protection: environment.protected,
    log_retention_days: gcpLogDays(cluster.logRetentionDays),
  };
}

/** Where backups of a region lie, if not there: the answer, or the other region of the environment. */
function backupLocation({ data, gcp }: Environment, region: string): string | null {
  if (!data.backup.crossRegion) return null;
  const [first, second] = gcp.regions;
  const candidates = [data.backup.copyRegion, second?.name, first?.name];
  const isTarget = (name: string) => name !== region && name in regionsIn('gcp');
  return candidates.find(candidate => typeof candidate === 'string' && isTarget(candidate)) ?? null;
}
