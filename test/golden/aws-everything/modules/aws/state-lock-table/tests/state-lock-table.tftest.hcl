mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id  = "111111111111"
  kms_key_arn = "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000"
  name        = "acme-dev"
  project     = "acme"
  table       = "acme-dev-tflock"
}

run "terraform_can_lock" {
  command = plan

  assert {
    condition     = aws_dynamodb_table.this.hash_key == "LockID"
    error_message = "Terraform locks by the key LockID."
  }

  assert {
    condition     = [for attribute in aws_dynamodb_table.this.attribute : attribute] == [{ name = "LockID", type = "S" }]
    error_message = "LockID must be a string, and the only attribute."
  }

  assert {
    condition     = aws_dynamodb_table.this.billing_mode == "PAY_PER_REQUEST" && output.table_name == "acme-dev-tflock"
    error_message = "The table must be billed per request and carry the name of every backend.tf."
  }
}

run "the_table_is_protected" {
  command = plan

  assert {
    condition     = one(aws_dynamodb_table.this.point_in_time_recovery).enabled && aws_dynamodb_table.this.deletion_protection_enabled
    error_message = "The table must be recoverable and protected."
  }

  assert {
    condition = one(aws_dynamodb_table.this.server_side_encryption) == {
      enabled     = true
      kms_key_arn = "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000"
    }
    error_message = "The table must be encrypted with the state key."
  }
}

run "everyone_in_the_account_but_other_pipelines" {
  command = plan

  assert {
    condition = {
      for statement in jsondecode(aws_dynamodb_resource_policy.this.policy).Statement : statement.Sid => statement.Condition
      } == {
      DenyOtherEnvironments = {
        ArnLike = {
          "aws:PrincipalArn" = ["arn:aws:iam::111111111111:role/acme-*-ci-apply", "arn:aws:iam::111111111111:role/acme-*-ci-plan"]
        }
        ArnNotLike = {
          "aws:PrincipalArn" = ["arn:aws:iam::111111111111:role/acme-dev-ci-apply", "arn:aws:iam::111111111111:role/acme-dev-ci-plan"]
        }
      }
      DenyPipelinesToAdminister = {
        ArnLike = {
          "aws:PrincipalArn" = ["arn:aws:iam::111111111111:role/acme-*-ci-apply", "arn:aws:iam::111111111111:role/acme-*-ci-plan"]
        }
      }
      DenyStrangers = {
        ArnNotLike   = { "aws:PrincipalArn" = ["arn:aws:iam::111111111111:*"] }
        BoolIfExists = { "aws:PrincipalIsAWSService" = "false" }
      }
    }
    error_message = "By default the account's principals lock, and no pipeline of another environment."
  }

  assert {
    condition     = toset(jsondecode(aws_dynamodb_resource_policy.this.policy).Statement[*].Effect) == toset(["Deny"])
    error_message = "The policy of the table must give no one a right."
  }
}

run "only_the_principals_on_the_list" {
  command = plan

  variables {
    principals = ["arn:aws:iam::111111111111:role/platform"]
  }

  assert {
    condition = one([
      for statement in jsondecode(aws_dynamodb_resource_policy.this.policy).Statement :
      statement.Condition.ArnNotLike["aws:PrincipalArn"] if statement.Sid == "DenyStrangers"
      ]) == [
      "arn:aws:iam::111111111111:root",
      "arn:aws:iam::111111111111:role/acme-dev-ci-apply",
      "arn:aws:iam::111111111111:role/acme-dev-ci-plan",
      "arn:aws:iam::111111111111:role/platform",
    ]
    error_message = "The list must hold the root user, the own pipelines and the given principals."
  }
}

run "refuses_an_account_with_letters" {
  command         = plan
  expect_failures = [var.account_id]

  variables {
    account_id = "11111111111x"
  }
}

run "refuses_the_alias_of_a_key" {
  command         = plan
  expect_failures = [var.kms_key_arn]

  variables {
    kms_key_arn = "arn:aws:kms:eu-west-1:111111111111:alias/acme-dev-tfstate"
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

run "refuses_a_table_with_a_space" {
  command         = plan
  expect_failures = [var.table]

  variables {
    table = "acme tflock"
  }
}

run "refuses_the_arn_of_a_session" {
  command         = plan
  expect_failures = [var.principals]

  variables {
    principals = ["arn:aws:sts::111111111111:assumed-role/admin/jane"]
  }
}
