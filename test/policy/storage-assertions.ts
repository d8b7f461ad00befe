import { type Assertion, beside, each } from './assertion.ts';
import { blocks, listOf, type Resource, text } from './resource.ts';
import { coversAction, isForEverybody, type Statement, statementsOf } from './statements.ts';

/** Buckets, tables, keys and log groups: the state and what guards it. */
export const storageAssertions: readonly Assertion[] = [
  each('CKV_AWS_18', 'aws_s3_bucket', (bucket, scope) => beside(scope, ['aws_s3_bucket_logging', ...nameOf(bucket)])),
  each('CKV_AWS_19', 'aws_s3_bucket', (bucket, scope) => isEncrypted(bucket, scope, /^(?:AES256|aws:kms(?::dsse)?)$/)),
  each('CKV_AWS_20', ['aws_s3_bucket', 'aws_s3_bucket_acl'], bucket => !/read|everybody/.test(publicRights(bucket))),
  each('CKV_AWS_21', 'aws_s3_bucket', (bucket, scope) =>
    beside(scope, ['aws_s3_bucket_versioning', ...nameOf(bucket)], ({ values }) =>
      JSON.stringify(values.versioning_configuration).includes('"status":"Enabled"'),
    ),
  ),
  each('CKV_AWS_28', 'aws_dynamodb_table', table => hasEnabled(table, 'point_in_time_recovery')),
  each('CKV_AWS_53', 'aws_s3_bucket_public_access_block', ({ values }) => values.block_public_acls === true),
  each('CKV_AWS_54', 'aws_s3_bucket_public_access_block', ({ values }) => values.block_public_policy === true),
  each('CKV_AWS_55', 'aws_s3_bucket_public_access_block', ({ values }) => values.ignore_public_acls === true),
  each('CKV_AWS_56', 'aws_s3_bucket_public_access_block', ({ values }) => values.restrict_public_buckets === true),
  each('CKV_AWS_57', ['aws_s3_bucket', 'aws_s3_bucket_acl'], bucket => !/write/.test(publicRights(bucket))),
  each('CKV_AWS_70', 'aws_s3_bucket_policy', policy => !statementsOf(policy).some(letsAnybodyIn)),
  each('CKV_AWS_93', 'aws_s3_bucket_policy', policy => !statementsOf(policy).some(locksOut)),
  each('CKV_AWS_119', 'aws_dynamodb_table', table =>
    blocks(table, 'server_side_encryption').some(
      ({ enabled, kms_key_arn }) => enabled === true && /^arn:aws:kms:/.test(String(kms_key_arn)),
    ),
  ),
  // A lock would keep states from being replaced; versions and the bucket policy keep their history.
  each('CKV_AWS_143', 'aws_s3_bucket', (bucket, scope) =>
    bucket.values.object_lock_enabled === true
      ? beside(scope, ['aws_s3_bucket_object_lock_configuration', ...nameOf(bucket)])
      : true,
  ),
  each('CKV_AWS_144', 'aws_s3_bucket', (bucket, scope) =>
    beside(scope, ['aws_s3_bucket_replication_configuration', ...nameOf(bucket)]),
  ),
  each('CKV_AWS_145', 'aws_s3_bucket', (bucket, scope) => isEncrypted(bucket, scope, /^aws:kms(?::dsse)?$/)),
  each('CKV_AWS_300', 'aws_s3_bucket_lifecycle_configuration', lifecycle =>
    blocks(lifecycle, 'rule').some(
      rule => rule.status === 'Enabled' && listOf(rule.abort_incomplete_multipart_upload).length > 0,
    ),
  ),
  each('CKV2_AWS_6', 'aws_s3_bucket', (bucket, scope) =>
    beside(
      scope,
      ['aws_s3_bucket_public_access_block', ...nameOf(bucket)],
      ({ values }) => values.block_public_acls === true && values.block_public_policy === true,
    ),
  ),
  each('CKV2_AWS_16', 'aws_dynamodb_table', table => text(table, 'billing_mode') === 'PAY_PER_REQUEST'),
  each('CKV2_AWS_61', 'aws_s3_bucket', (bucket, scope) =>
    beside(scope, ['aws_s3_bucket_lifecycle_configuration', ...nameOf(bucket)]),
  ),
  each('CKV2_AWS_62', 'aws_s3_bucket', (bucket, scope) =>
    beside(scope, ['aws_s3_bucket_notification', ...nameOf(bucket)], ({ values }) => values.eventbridge === true),
  ),
];

function nameOf(bucket: Resource): ['bucket', string] {
  return ['bucket', text(bucket, 'bucket')];
}

function isEncrypted(bucket: Resource, scope: readonly Resource[], algorithm: RegExp): boolean {
  return beside(scope, ['aws_s3_bucket_server_side_encryption_configuration', ...nameOf(bucket)], ({ values }) => {
    const used = /"sse_algorithm":"([^"]*)"/.exec(JSON.stringify(values.rule))?.[1] ?? '';
    return algorithm.test(used);
  });
}

// The canned ACLs that name no account (Amazon S3 user guide, "Canned ACL"), and grants to the groups of everybody.
function publicRights(bucket: Resource): string {
  const canned = text(bucket, 'acl');
  const groups = /groups\/global\/(?:AllUsers|AuthenticatedUsers)/.test(JSON.stringify(bucket.values));
  return [
    /^(?:public-|authenticated-)/.test(canned) ? canned : '',
    groups ? 'everybody may read and write' : '',
  ].join();
}

function hasEnabled(resource: Resource, block: string): boolean {
  return blocks(resource, block).some(({ enabled }) => enabled === true);
}

function letsAnybodyIn(statement: Statement): boolean {
  const narrow = statement.conditions.some(({ operator, key }) => /^(?:Arn|String)/.test(operator) && IsWho.test(key));
  return statement.allows && isForEverybody(statement) && !narrow;
}

// Condition keys that say who asks, or from which network.
const IsWho = /^aws:(?:Principal(?:Account|Arn|OrgID|OrgPaths)|Source(?:Account|Arn|Vpc|Vpce))$/i;

// With a condition somebody is left who can repair the policy; without one only the root user is.
function locksOut(statement: Statement): boolean {
  const { allows, conditions } = statement;
  return (
    !allows && conditions.length === 0 && isForEverybody(statement) && coversAction(statement, 's3:PutBucketPolicy')
  );
}
