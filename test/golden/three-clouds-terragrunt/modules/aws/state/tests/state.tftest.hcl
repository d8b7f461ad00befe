mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id = "111111111111"
  bucket     = "acme-dev-tfstate-111111111111-eu-west-1"
  name       = "acme-dev"
  project    = "acme"
}

override_resource {
  target          = aws_kms_alias.this
  override_during = plan
  values = {
    arn = "arn:aws:kms:eu-west-1:111111111111:alias/acme-dev-tfstate-111111111111-eu-west-1"
  }
}

run "states_are_encrypted_with_our_key" {
  command = plan

  assert {
    condition     = one(aws_s3_bucket_server_side_encryption_configuration.this.rule).bucket_key_enabled
    error_message = "The bucket must use a bucket key."
  }

  assert {
    condition = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default) == {
      kms_master_key_id = aws_kms_key.this.arn
      sse_algorithm     = "aws:kms"
    }
    error_message = "The bucket must encrypt with SSE-KMS and our key."
  }

  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "The key must rotate, and 30 days must pass before it is gone."
  }

  assert {
    condition     = output.kms_key_alias == "alias/acme-dev-tfstate-111111111111-eu-west-1"
    error_message = "The alias must be derived from the bucket, as every backend.tf expects."
  }
}

run "earlier_versions_can_be_restored" {
  command = plan

  assert {
    condition     = aws_s3_bucket_notification.this.bucket == aws_s3_bucket.this.bucket && aws_s3_bucket_notification.this.eventbridge
    error_message = "The bucket must tell EventBridge what happens in it."
  }

  assert {
    condition     = one(aws_s3_bucket_versioning.this.versioning_configuration).status == "Enabled"
    error_message = "The bucket must be versioned."
  }

  assert {
    condition = one(one(aws_s3_bucket_lifecycle_configuration.this.rule).noncurrent_version_expiration) == {
      newer_noncurrent_versions = 20
      noncurrent_days           = 90
    }
    error_message = "Old versions must be kept for 90 days, and the newest 20 longer."
  }

  assert {
    condition     = one(one(aws_s3_bucket_lifecycle_configuration.this.rule).abort_incomplete_multipart_upload).days_after_initiation == 7
    error_message = "Incomplete uploads must be removed."
  }
}

run "nothing_is_public" {
  command = plan

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "Public access must be blocked in all four ways."
  }

  assert {
    condition     = one(aws_s3_bucket_ownership_controls.this.rule).object_ownership == "BucketOwnerEnforced"
    error_message = "Access control lists must be off."
  }
}

run "a_bucket_name_of_63_letters" {
  command = plan

  variables {
    bucket          = "a23456789-123456789-123456789-123456789-123456789-123456789-123"
    noncurrent_days = 30
  }
}

run "refuses_an_account_of_11_digits" {
  command         = plan
  expect_failures = [var.account_id]

  variables {
    account_id = "11111111111"
  }
}

run "refuses_a_bucket_with_a_dot" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "acme.tfstate"
  }
}

run "refuses_a_bucket_of_64_letters" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "a23456789-123456789-123456789-123456789-123456789-123456789-1234"
  }
}

run "refuses_a_reserved_bucket_prefix" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "sthree-acme-tfstate"
  }
}

run "refuses_a_reserved_bucket_suffix" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "acme-tfstate-s3alias"
  }
}

run "refuses_a_name_outside_the_project" {
  command         = plan
  expect_failures = [var.name]

  variables {
    name = "other-dev"
  }
}

run "refuses_a_project_in_capitals" {
  command         = plan
  expect_failures = [var.project]

  variables {
    project = "Acme"
  }
}

run "refuses_to_forget_within_a_month" {
  command         = plan
  expect_failures = [var.noncurrent_days]

  variables {
    noncurrent_days = 29
  }
}
