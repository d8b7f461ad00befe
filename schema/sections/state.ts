import { z } from 'zod';
import {
  AzureRegionName,
  BucketName,
  Cidr,
  GcpRegionName,
  GcsBucketName,
  GoogleMember,
  KeyVaultName,
  KmsKeyArn,
  limits,
  PrincipalPattern,
  RegionName,
  ResourceGroupName,
  StorageAccountName,
  StorageContainerName,
  TableName,
} from '../scalars.ts';

export const State = z
  .strictObject({
    create: z.boolean().describe('Create the store of states, or use one that exists.'),
    locking: z
      .enum(['s3', 'dynamodb', 'both'])
      .describe(
        'Where the lock of states on AWS is kept; the DynamoDB arguments print a deprecation warning since Terraform 1.11.',
      ),
    accessLogs: z.boolean().describe('Log every request to the store of states.'),
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
    azure: z
      .strictObject({
        resourceGroup: ResourceGroupName.nullable().describe('Resource group of the state; picked when left out.'),
        storageAccount: StorageAccountName.nullable().describe(
          'Storage account of the state; picked once when left out.',
        ),
        container: StorageContainerName.nullable().describe('Container of the state; tfstate when left out.'),
        vault: KeyVaultName.nullable().describe('Key vault of the key of a new storage account; picked when left out.'),
        region: AzureRegionName.nullable().describe("Region of the state: the environment's first when left out."),
        runnerCidrs: z
          .array(Cidr)
          .max(limits.list)
          .describe(
            'Public addresses of the runners that may reach state and keys; without them only the network may.',
          ),
      })
      .describe('Names on Azure; they belong to one environment.'),
    gcp: z
      .strictObject({
        bucket: GcsBucketName.nullable().describe('Bucket of the state; picked once when left out.'),
        region: GcpRegionName.nullable().describe("Region of the bucket: the environment's first when left out."),
        principals: z
          .array(GoogleMember)
          .max(limits.list)
          .describe(
            'Who may use the state beside owners of the project and its pipelines, such as group:platform@example.com.',
          ),
      })
      .describe('Names on Google Cloud; they belong to one environment.'),
  })
  .describe('Where Terraform keeps its state.');

export type State = z.infer<typeof State>;
