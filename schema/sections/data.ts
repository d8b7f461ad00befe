import { z } from 'zod';
import { AzureRegionName, GcpRegionName, RegionName } from '../scalars.ts';

const CopyRegion = z.union([RegionName, AzureRegionName, GcpRegionName], {
  error: 'Use the name of a region, such as eu-central-1.',
});

/** The form only; `src/answers/rules` knows which engine runs on which class. */
const InstanceClass = z
  .string()
  .regex(
    /^db\.[a-z]+\d+[a-z]*\.(?:micro|small|medium|large|\d{0,3}xlarge)$/,
    'Use an RDS instance class, such as db.r6g.large.',
  );

/** Tier and VM size of its series; B is burstable, GP general purpose, MO memory optimised. */
const AzureServerSize = z
  .string()
  .regex(
    /^(?:B_Standard_B\d+[a-z]*|GP_Standard_D\d+[a-z]*(?:_v\d+)?|MO_Standard_E\d+[a-z]*(?:_v\d+)?)$/,
    'Use a size of PostgreSQL Flexible Server, such as GP_Standard_D2ds_v5.',
  );

/** The form only; `src/answers/rules` knows how memory goes with processors. Shared processors are not for databases. */
const GcpTier = z
  .string()
  .regex(
    /^db-(?:custom-[1-9]\d?-\d{4,6}|perf-optimized-N-(?:2|4|8|16|32|48|64|80|96|128))$/,
    'Use a tier of Cloud SQL, such as db-custom-2-8192 or db-perf-optimized-N-4.',
  );

export const Data = z
  .strictObject({
    enabled: z.boolean().describe('Create a database in the data subnets.'),
    engine: z
      .enum(['postgres', 'mysql', 'aurora-postgresql'])
      .describe('Engine of the database; on Azure and Google Cloud PostgreSQL.'),
    class: InstanceClass.describe('Instance class of the database on AWS.'),
    size: z
      .strictObject({
        azure: AzureServerSize.describe('Size of the server on Azure.'),
        gcp: GcpTier.describe('Tier of the instance on Google Cloud.'),
      })
      .describe('How large the database is on Azure and Google Cloud.'),
    storageGib: z.int().min(20).max(65536).describe('Storage in GiB to start with; Aurora grows by itself.'),
    backup: z
      .strictObject({
        retentionDays: z.int().min(1).max(35).describe('Days that automated backups are kept.'),
        crossRegion: z
          .boolean()
          .describe(
            'Copy backups to copyRegion. On by default in prod when there is such a region, and off when there is none.',
          ),
        copyRegion: CopyRegion.nullable().describe(
          "Region that backups are copied to: the environment's second region when left out.",
        ),
        multiAz: z.boolean().describe('Keep a standby in another zone.'),
        vaultLock: z.boolean().describe('Lock the backup vault, so that nobody can delete a backup before its time.'),
      })
      .describe('How the database survives.'),
  })
  .describe('The database of an environment.');

export type Data = z.infer<typeof Data>;
