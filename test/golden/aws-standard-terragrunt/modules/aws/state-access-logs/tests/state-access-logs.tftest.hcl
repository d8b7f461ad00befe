mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id = "111111111111"
  bucket     = "acme-dev-tfstate"
  log_bucket = "acme-dev-tfstate-logs"
}

run "the_state_bucket_logs" {
  command = plan

  assert {
    condition     = [aws_s3_bucket_logging.this.bucket, aws_s3_bucket_logging.this.target_bucket, aws_s3_bucket_logging.this.target_prefix] == ["acme-dev-tfstate", "acme-dev-tfstate-logs", "s3/"]
    error_message = "Requests to the state bucket must be logged to the log bucket."
  }

  assert {
    condition = one([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement if statement.Effect == "Allow"
      ]) == {
      Sid       = "LetTheStateBucketLog"
      Effect    = "Allow"
      Principal = { Service = "logging.s3.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::acme-dev-tfstate-logs/s3/*"
      Condition = {
        ArnEquals    = { "aws:SourceArn" = "arn:aws:s3:::acme-dev-tfstate" }
        StringEquals = { "aws:SourceAccount" = "111111111111" }
      }
    }
    error_message = "Only S3's logging service may write, for the state bucket of this account."
  }
}

run "the_log_is_private_and_kept" {
  command = plan

  assert {
    condition = one([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Condition if statement.Effect == "Deny"
    ]) == { Bool = { "aws:SecureTransport" = "false" } }
    error_message = "Requests without TLS must be denied."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256"
    error_message = "AWS supports access logs only in buckets with keys of S3."
  }

  assert {
    condition     = aws_s3_bucket_notification.this.bucket == aws_s3_bucket.this.bucket && aws_s3_bucket_notification.this.eventbridge
    error_message = "The bucket must tell EventBridge what happens in it."
  }

  assert {
    condition     = one(aws_s3_bucket_versioning.this.versioning_configuration).status == "Enabled"
    error_message = "A log must not be overwritten."
  }

  assert {
    condition     = one(one(aws_s3_bucket_lifecycle_configuration.this.rule).expiration).days == 365
    error_message = "Logs must be kept for a year."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
      one(aws_s3_bucket_ownership_controls.this.rule).object_ownership == "BucketOwnerEnforced",
    ])
    error_message = "The log must not be public."
  }
}

run "refuses_an_account_of_11_digits" {
  command         = plan
  expect_failures = [var.account_id]

  variables {
    account_id = "11111111111"
  }
}

run "refuses_a_state_bucket_in_capitals" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "Acme"
  }
}

run "refuses_a_log_bucket_with_a_dot" {
  command         = plan
  expect_failures = [var.log_bucket]

  variables {
    log_bucket = "acme.logs"
  }
}

run "refuses_a_reserved_log_bucket" {
  command         = plan
  expect_failures = [var.log_bucket]

  variables {
    log_bucket = "acme--x-s3"
  }
}

run "refuses_to_log_into_itself" {
  command         = plan
  expect_failures = [var.log_bucket]

  variables {
    log_bucket = "acme-dev-tfstate"
  }
}

run "refuses_to_forget_within_a_quarter" {
  command         = plan
  expect_failures = [var.retention_days]

  variables {
    retention_days = 89
  }
}
