mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  bucket = "acme-dev-tfstate"
  name   = "acme-dev"
}

run "a_reader_cannot_write" {
  command = plan

  variables {
    kms_key_arn    = "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000"
    lock_table_arn = "arn:aws:dynamodb:eu-west-1:111111111111:table/acme-dev-tflock"
  }

  assert {
    condition = toset(flatten(jsondecode(aws_iam_policy.read.policy).Statement[*].Action)) == toset([
      "dynamodb:DescribeTable", "dynamodb:GetItem",
      "kms:Decrypt", "kms:DescribeKey",
      "s3:GetObject", "s3:ListBucket",
    ])
    error_message = "The read policy must hold what plan -lock=false needs, and nothing that writes."
  }
}

run "a_writer_deletes_locks_only" {
  command = plan

  variables {
    kms_key_arn    = "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000"
    lock_table_arn = "arn:aws:dynamodb:eu-west-1:111111111111:table/acme-dev-tflock"
  }

  assert {
    condition = {
      for statement in jsondecode(aws_iam_policy.write.policy).Statement : statement.Sid => [statement.Action, statement.Resource]
      } == {
      EncryptAndDecrypt = [["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"], ["arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000"]]
      ListStates        = ["s3:ListBucket", "arn:aws:s3:::acme-dev-tfstate"]
      LockInTable       = [["dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem"], ["arn:aws:dynamodb:eu-west-1:111111111111:table/acme-dev-tflock"]]
      Unlock            = ["s3:DeleteObject", "arn:aws:s3:::acme-dev-tfstate/*.tflock"]
      WriteStates       = [["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], "arn:aws:s3:::acme-dev-tfstate/*"]
    }
    error_message = "The write policy must hold what Terraform's backend needs, in this bucket, key and table only."
  }

  assert {
    condition = one([
      for statement in jsondecode(aws_iam_policy.write.policy).Statement : statement.Condition if statement.Sid == "EncryptAndDecrypt"
    ]) == { StringLike = { "kms:ViaService" = ["dynamodb.*.amazonaws.com", "s3.*.amazonaws.com"] } }
    error_message = "The key must be used through S3 and DynamoDB only."
  }
}

run "a_bucket_without_key_and_table" {
  command = plan

  assert {
    condition     = toset(jsondecode(aws_iam_policy.read.policy).Statement[*].Sid) == toset(["ListStates", "ReadStates"])
    error_message = "Without key and table the read policy must be about the bucket only."
  }

  assert {
    condition     = toset(jsondecode(aws_iam_policy.write.policy).Statement[*].Sid) == toset(["ListStates", "Unlock", "WriteStates"])
    error_message = "Without key and table the write policy must be about the bucket only."
  }

  assert {
    condition     = [aws_iam_policy.read.name, aws_iam_policy.write.name] == ["acme-dev-state-read", "acme-dev-state-write"]
    error_message = "Names must carry the environment: others may live in the account."
  }
}

run "refuses_a_bucket_in_capitals" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "Acme"
  }
}

run "refuses_a_name_in_capitals" {
  command         = plan
  expect_failures = [var.name]

  variables {
    name = "Acme"
  }
}

run "refuses_the_alias_of_a_key" {
  command         = plan
  expect_failures = [var.kms_key_arn]

  variables {
    kms_key_arn = "alias/acme-dev-tfstate"
  }
}

run "refuses_the_name_of_a_table" {
  command         = plan
  expect_failures = [var.lock_table_arn]

  variables {
    lock_table_arn = "acme-dev-tflock"
  }
}
