mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id = "111111111111"
  bucket     = "acme-dev-tfstate"
  name       = "acme-dev"
  project    = "acme"
}

override_resource {
  target          = aws_kms_alias.this
  override_during = plan
  values = {
    arn = "arn:aws:kms:eu-west-1:111111111111:alias/acme-dev-tfstate"
  }
}

run "the_bucket_only_ever_denies" {
  command = plan

  assert {
    condition     = toset(jsondecode(aws_s3_bucket_policy.this.policy).Statement[*].Effect) == toset(["Deny"])
    error_message = "The bucket policy must give no one a right."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement :
      alltrue([for arn in flatten([statement.Resource]) : startswith(arn, "arn:aws:s3:::acme-dev-tfstate")])
    ])
    error_message = "The bucket policy must stay with its bucket."
  }

  assert {
    condition = one([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Condition
      if statement.Sid == "DenyInsecureTransport"
    ]) == { Bool = { "aws:SecureTransport" = "false" } }
    error_message = "Requests without TLS must be denied."
  }
}

run "uploads_use_our_key" {
  command = plan

  assert {
    condition = {
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Sid => statement.Condition
      if lookup(statement, "Action", "") == "s3:PutObject"
      } == {
      DenyKeysOfTheCaller = {
        Null = { "s3:x-amz-server-side-encryption-customer-algorithm" = "false" }
      }
      DenyOtherAlgorithms = {
        Null            = { "s3:x-amz-server-side-encryption" = "false" }
        StringNotEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" }
      }
      DenyOtherKeys = {
        Null = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = "false" }
        StringNotEquals = {
          "s3:x-amz-server-side-encryption-aws-kms-key-id" = [
            "arn:aws:kms:eu-west-1:111111111111:alias/acme-dev-tfstate",
            "alias/acme-dev-tfstate",
            "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000",
            "00000000-0000-4000-8000-000000000000",
          ]
        }
      }
      DenyUnnamedKey = {
        Null         = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = "true" }
        StringEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" }
      }
    }
    error_message = "An upload must use our key, under any of its names, or name no encryption at all."
  }
}

run "everyone_in_the_account_but_other_pipelines" {
  command = plan

  assert {
    condition = {
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Sid => statement.Condition
      if contains(["DenyStrangers", "DenyOtherEnvironments"], statement.Sid)
      } == {
      DenyOtherEnvironments = {
        ArnLike = {
          "aws:PrincipalArn" = ["arn:aws:iam::111111111111:role/acme-*-ci-apply", "arn:aws:iam::111111111111:role/acme-*-ci-plan"]
        }
        ArnNotLike = {
          "aws:PrincipalArn" = ["arn:aws:iam::111111111111:role/acme-dev-ci-apply", "arn:aws:iam::111111111111:role/acme-dev-ci-plan"]
        }
      }
      DenyStrangers = {
        ArnNotLike   = { "aws:PrincipalArn" = ["arn:aws:iam::111111111111:*"] }
        BoolIfExists = { "aws:PrincipalIsAWSService" = "false" }
      }
    }
    error_message = "By default the account's principals get in, and no pipeline of another environment."
  }
}

run "only_the_principals_on_the_list" {
  command = plan

  variables {
    principals = ["arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Platform_*"]
  }

  assert {
    condition = toset([
      for policy in [aws_kms_key.this.policy, aws_s3_bucket_policy.this.policy] :
      one([for statement in jsondecode(policy).Statement : statement.Condition.ArnNotLike["aws:PrincipalArn"] if statement.Sid == "DenyStrangers"])
      ]) == toset([[
        "arn:aws:iam::111111111111:root",
        "arn:aws:iam::111111111111:role/acme-dev-ci-apply",
        "arn:aws:iam::111111111111:role/acme-dev-ci-plan",
        "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Platform_*",
    ]])
    error_message = "Bucket and key must know the same list, with the root user and the own pipelines on it."
  }

  assert {
    condition = toset(one([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.NotAction if statement.Sid == "DenyStrangers"
    ])) == toset(["s3:DeleteBucketPolicy", "s3:GetBucketPolicy", "s3:PutBucketPolicy"])
    error_message = "A wrong list must not lock the account's administrators out of the policy."
  }
}

run "the_account_rules_the_key" {
  command = plan

  assert {
    condition = one([
      for statement in jsondecode(aws_kms_key.this.policy).Statement : statement.Principal if statement.Effect == "Allow"
    ]) == { AWS = "arn:aws:iam::111111111111:root" }
    error_message = "The key policy must give rights to the account only."
  }

  assert {
    condition = alltrue([
      for action in ["kms:Disable*", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"] : contains(one([
        for statement in jsondecode(aws_kms_key.this.policy).Statement : statement.Action if statement.Sid == "DenyPipelinesToAdminister"
      ]), action)
    ])
    error_message = "A pipeline must not be able to lose the key."
  }
}

run "refuses_the_arn_of_a_session" {
  command         = plan
  expect_failures = [var.principals]

  variables {
    principals = ["arn:aws:sts::111111111111:assumed-role/admin/jane"]
  }
}

run "refuses_everyone" {
  command         = plan
  expect_failures = [var.principals]

  variables {
    principals = ["*"]
  }
}
