import { z } from 'zod';
import { BucketName, KmsKeyArn, limits, PrincipalPattern, RegionName, TableName } from '../scalars.ts';

export const State = z
  .strictObject({
    create: z.boolean().describe('Create the state bucket, or use one that exists.'),
    locking: z
      .enum(['s3', 'dynamodb', 'both'])
      .describe(
        'Where the state lock is kept; the DynamoDB arguments print a deprecation warning since Terraform 1.11.',
      ),
    accessLogs: z.boolean().describe('Log every request to the state bucket into a second bucket.'),
    principals: z
      .array(PrincipalPattern)
      .max(limits.list)
      .describe(
        'IAM principals that may use the state beside CI. Empty: any principal of the account that IAM lets in.',
      ),
    aws: z
      .strictObject({
        bucket: BucketName.nullable().describe('State bucket; picked once when left out.'),
        table: TableName.nullable().describe('Lock table; picked once when left out.'),
        region: RegionName.nullable().describe("Region of bucket and table: the environment's first when left out."),
        kmsKeyArn: KmsKeyArn.nullable().describe(
          'Key of an existing bucket; the key of a new bucket is created with it.',
        ),
      })
      .describe('Names on AWS; they belong to one environment.'),
  })
  .describe('Where Terraform keeps its state.');

export type State = z.infer<typeof State>;
