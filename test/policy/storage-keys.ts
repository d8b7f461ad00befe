import { type Attribute, type Block, isReadOnly } from '../terraform/provider/recording.ts';
import { isKeyArn } from './key-arn.ts';
import { listOf, type Resource } from './resource.ts';

/** Where each type of resource that stores something names the keys of ours that encrypt it. */
export const StorageKeys: Readonly<Record<string, readonly string[]>> = {
  aws_backup_vault: ['kms_key_arn'],
  aws_cloudwatch_log_group: ['kms_key_id'],
  aws_db_instance: ['kms_key_id', 'master_user_secret_kms_key_id'],
  aws_db_instance_automated_backups_replication: ['kms_key_id'],
  aws_dynamodb_table: ['server_side_encryption.kms_key_arn'],
  aws_eks_cluster: ['encryption_config.provider.key_arn'],
  aws_launch_template: ['block_device_mappings.ebs.kms_key_id'],
  aws_rds_cluster: ['kms_key_id', 'master_user_secret_kms_key_id'],
  aws_s3_bucket_server_side_encryption_configuration: [
    'rule.apply_server_side_encryption_by_default.kms_master_key_id',
  ],
  aws_secretsmanager_secret: ['kms_key_id'],
  aws_sqs_queue: ['kms_master_key_id'],
  aws_ssm_parameter: ['key_id'],
};

/** Types that could name a key, and what has it instead. */
export const KeyElsewhere: Readonly<Record<string, string>> = {
  aws_rds_cluster_instance: 'Its storage is that of aws_rds_cluster; CKV_AWS_354 asks about Performance Insights.',
  aws_s3_bucket: 'aws_s3_bucket_server_side_encryption_configuration, which CKV_AWS_19 asks every bucket for.',
};

/** Stores that are encrypted with a key of AWS, and why. */
export const KeyOfAws: Readonly<Record<string, string>> = {
  'modules/aws/addon-resources/karpenter-queue.tf aws_sqs_queue.karpenter': 'It holds ids of instances for minutes.',
  'modules/aws/state-access-logs/main.tf aws_s3_bucket_server_side_encryption_configuration.this':
    'S3 writes access logs into no bucket with another key.',
};

/** What stores something under no key of ours: resource and argument. */
export function keylessStores(resources: readonly Resource[]): string[] {
  return resources.flatMap(({ type, declared, values }) =>
    (StorageKeys[type] ?? [])
      .filter(path => !areKeys(valuesAt(values, path.split('.'))))
      .map(path => `${declared} ${path}`),
  );
}

/** The arguments in a recorded schema that take a key, with those of nested blocks as `outer.inner`. */
export function keyArguments({ attributes = {}, block_types = {} }: Block): string[] {
  const own = Object.entries(attributes).filter(([name, attribute]) => takesKey(name, attribute));
  const nested = Object.entries(block_types).flatMap(([name, { block }]) =>
    keyArguments(block).map(inner => `${name}.${inner}`),
  );
  return [...own.map(([name]) => name), ...nested];
}

function takesKey(name: string, attribute: Attribute): boolean {
  return /^key_(?:arn|id)$|kms_(?:master_)?key_(?:arn|id)$/.test(name) && !isReadOnly(attribute);
}

function areKeys(values: readonly unknown[]): boolean {
  return values.length > 0 && values.every(isKeyArn);
}

// Each block of a list counts: one without a key is as bad as all.
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (name === undefined) return [value];
  return listOf(value).flatMap(block => valuesIn(block, name, rest));
}

function valuesIn(block: unknown, name: string, rest: readonly string[]): readonly unknown[] {
  const inner = (block as Readonly<Record<string, unknown>>)[name];
  const blocks = Array.isArray(inner) ? inner : [inner];
  return blocks.flatMap(one => (one === null || one === undefined ? [undefined] : valuesAt(one, rest)));
}
