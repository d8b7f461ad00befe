import { z } from 'zod';
import { RegionName } from '../scalars.ts';

/** The form only; `src/answers/rules` knows which engine runs on which class. */
const InstanceClass = z
  .string()
  .regex(
    /^db\.[a-z]+\d+[a-z]*\.(?:micro|small|medium|large|\d{0,3}xlarge)$/,
    'Use an RDS instance class, such as db.r6g.large.',
  );

export const Data = z
  .strictObject({
    enabled: z.boolean().describe('Create a database in the data subnets.'),
    engine: z.enum(['postgres', 'mysql', 'aurora-postgresql']).describe('Engine of the database.'),
    class: InstanceClass.describe('Instance class of the database.'),
    storageGib: z.int().min(20).max(65536).describe('Storage in GiB to start with; Aurora grows by itself.'),
    backup: z
      .strictObject({
        retentionDays: z.int().min(1).max(35).describe('Days that automated backups are kept.'),
        crossRegion: z
          .boolean()
          .describe(
            'Copy backups to copyRegion. On by default in prod when there is such a region, and off when there is none.',
          ),
        copyRegion: RegionName.nullable().describe(
          "Region that backups are copied to: the environment's second region when left out.",
        ),
        multiAz: z.boolean().describe('Keep a standby in another zone.'),
        vaultLock: z.boolean().describe('Lock the backup vault, so that nobody can delete a backup before its time.'),
      })
      .describe('How the database survives.'),
  })
  .describe('The database of an environment.');

export type Data = z.infer<typeof Data>;
