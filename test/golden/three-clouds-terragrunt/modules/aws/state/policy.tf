locals {
  _bucket  = "arn:aws:s3:::${var.bucket}"
  _objects = "${local._bucket}/*"

  # S3 compares what the request says, so each way to name the key is listed.
  _names_of_key = [
    aws_kms_alias.this.arn,
    aws_kms_alias.this.name,
    aws_kms_key.this.arn,
    aws_kms_key.this.key_id,
  ]

  # An upload that names no encryption gets the bucket's own, which is our key:
  # parts of large states and OpenTofu's lock objects are such uploads.
  _other_encryption = {
    DenyOtherAlgorithms = {
      Null            = { "s3:x-amz-server-side-encryption" = "false" }
      StringNotEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" }
    }
    DenyOtherKeys = {
      Null            = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = "false" }
      StringNotEquals = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = local._names_of_key }
    }
    DenyKeysOfTheCaller = {
      Null = { "s3:x-amz-server-side-encryption-customer-algorithm" = "false" }
    }
    # S3 would take the account's aws/s3 key.
    DenyUnnamedKey = {
      Null         = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = "true" }
      StringEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" }
    }
  }

  # The policy itself stays out: an administrator of the account repairs a
  # wrong list, where otherwise only the root user could.
  _policy_actions = [
    "s3:DeleteBucketPolicy",
    "s3:GetBucketPolicy",
    "s3:PutBucketPolicy",
  ]

  # Pipelines write states; they never touch the bucket or its history.
  _bucket_administration = [
    "s3:BypassGovernanceRetention",
    "s3:DeleteBucket*",
    "s3:DeleteObjectVersion",
    "s3:PutBucket*",
    "s3:PutEncryptionConfiguration",
    "s3:PutLifecycleConfiguration",
  ]

  _encryption_statements = [
    for sid, condition in local._other_encryption : {
      Sid       = sid
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "s3:PutObject"
      Resource  = local._objects
      Condition = condition
    }
  ]

  _principal_statements = [
    {
      Sid       = "DenyInsecureTransport"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "s3:*"
      Resource  = [local._bucket, local._objects]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    },
    {
      Sid       = "DenyStrangers"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      NotAction = local._policy_actions
      Resource  = [local._bucket, local._objects]
      Condition = local.is_stranger
    },
    {
      Sid       = "DenyOtherEnvironments"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "s3:*"
      Resource  = [local._bucket, local._objects]
      Condition = local.is_other_environment
    },
    {
      Sid       = "DenyPipelinesToAdminister"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = local._bucket_administration
      Resource  = [local._bucket, local._objects]
      Condition = local.is_pipeline
    },
  ]

  bucket_policy = {
    Version   = "2012-10-17"
    Statement = concat(local._principal_statements, local._encryption_statements)
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.bucket
  policy = jsonencode(local.bucket_policy)

  depends_on = [aws_s3_bucket_public_access_block.this]
}
