import type { Breach } from './breach.ts';

const root = 'bootstrap/aws/prod';
const transport = '      Sid       = "DenyInsecureTransport"\n      Effect    = "Deny"';

/** Defects in the state bucket, its key, the lock table and the rights of pipelines. */
export const bootstrapBreaches: readonly Breach[] = [
  {
    name: 'bucket-unguarded',
    root,
    edits: [
      ['state/main.tf', 'block_public_acls       = true', 'block_public_acls       = false'],
      ['state/main.tf', 'block_public_policy     = true', 'block_public_policy     = false'],
      ['state/main.tf', 'ignore_public_acls      = true', 'ignore_public_acls      = false'],
      ['state/main.tf', 'restrict_public_buckets = true', 'restrict_public_buckets = false'],
      ['state/main.tf', 'status = "Enabled"\n  }\n}', 'status = "Suspended"\n  }\n}'],
      ['state/main.tf', 'sse_algorithm     = "aws:kms"', 'sse_algorithm     = "AES256"'],
      ['state/main.tf', '    abort_incomplete_multipart_upload {\n      days_after_initiation = 7\n    }\n', ''],
      ['state/main.tf', 'bucket = var.bucket', 'bucket = var.bucket\n  object_lock_enabled = true'],
      ['state/policy.tf', transport, transport.replace('Deny"', 'Allow"').replace('"Deny"', '"Allow"')],
    ],
    found: [
      'CKV_AWS_21 aws_s3_bucket.this',
      'CKV_AWS_53 aws_s3_bucket_public_access_block.this',
      'CKV_AWS_54 aws_s3_bucket_public_access_block.this',
      'CKV_AWS_55 aws_s3_bucket_public_access_block.this',
      'CKV_AWS_56 aws_s3_bucket_public_access_block.this',
      'CKV_AWS_70 aws_s3_bucket_policy.this',
      'CKV_AWS_143 aws_s3_bucket.this',
      'CKV_AWS_145 aws_s3_bucket.this',
      'CKV_AWS_300 aws_s3_bucket_lifecycle_configuration.this',
      'CKV2_AWS_6 aws_s3_bucket.this',
    ],
  },
  {
    name: 'bucket-alone',
    root,
    edits: [
      ['state/main.tf', 'bucket = var.bucket', 'bucket = var.bucket\n  acl = "public-read"'],
      [
        'state/main.tf',
        '_side_encryption_configuration" "this" {\n  bucket = aws_s3_bucket.this.bucket',
        '_side_encryption_configuration" "this" {\n  bucket = "other"',
      ],
      [
        'state/main.tf',
        '_lifecycle_configuration" "this" {\n  bucket = aws_s3_bucket.this.bucket',
        '_lifecycle_configuration" "this" {\n  bucket = "other"',
      ],
      [
        'state/policy.tf',
        '      Resource  = [local._bucket, local._objects]\n      Condition = { Bool = { "aws:SecureTransport" = "false" } }',
        '      Resource  = [local._bucket, local._objects]',
      ],
      ['state/main.tf', '#checkov:skip=CKV_AWS_144', '#checkov:skip=NONE_1'],
      ['state/main.tf', '"this" {\n  bucket      = aws_s3_bucket.this.bucket', '"this" {\n  bucket = "other"'],
      ['state-access-logs/main.tf', '#checkov:skip=CKV_AWS_18', '#checkov:skip=NONE_3'],
    ],
    found: [
      'CKV_AWS_18 aws_s3_bucket.this',
      'CKV_AWS_19 aws_s3_bucket.this',
      'CKV_AWS_20 aws_s3_bucket.this',
      'CKV_AWS_93 aws_s3_bucket_policy.this',
      'CKV_AWS_144 aws_s3_bucket.this',
      'CKV_AWS_145 aws_s3_bucket.this',
      'CKV2_AWS_61 aws_s3_bucket.this',
      'CKV2_AWS_62 aws_s3_bucket.this',
    ],
  },
  {
    name: 'bucket-written-by-all',
    root,
    edits: [['state/main.tf', 'bucket = var.bucket', 'bucket = var.bucket\n  acl = "public-read-write"']],
    found: ['CKV_AWS_20 aws_s3_bucket.this', 'CKV_AWS_57 aws_s3_bucket.this'],
  },
  {
    name: 'key-and-table',
    root,
    edits: [
      ['state/key.tf', 'enable_key_rotation     = true', 'enable_key_rotation     = false\n  is_enabled = false'],
      ['state/key.tf', '"${local._iam}:root" }', '"*" }'],
      [
        'state-lock-table/main.tf',
        'point_in_time_recovery {\n    enabled = true',
        'point_in_time_recovery {\n    enabled = false',
      ],
      ['state-lock-table/main.tf', 'kms_key_arn = var.kms_key_arn', ''],
      [
        'state-lock-table/main.tf',
        'billing_mode                = "PAY_PER_REQUEST"',
        'billing_mode = "PROVISIONED"\n  read_capacity = 1\n  write_capacity = 1',
      ],
    ],
    found: [
      'CKV_AWS_7 aws_kms_key.this',
      'CKV_AWS_28 aws_dynamodb_table.this',
      'CKV_AWS_33 aws_kms_key.this',
      'CKV_AWS_119 aws_dynamodb_table.this',
      'CKV_AWS_227 aws_kms_key.this',
      'CKV2_AWS_16 aws_dynamodb_table.this',
    ],
  },
  {
    name: 'key-without-policy',
    root,
    edits: [['state/key.tf', '  policy                  = jsonencode(local.key_policy)\n', '']],
    found: ['CKV2_AWS_64 aws_kms_key.this'],
  },
];
