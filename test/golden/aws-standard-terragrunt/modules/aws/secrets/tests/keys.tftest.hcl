mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"
}

run "a_key_for_each_purpose" {
  command = plan

  assert {
    condition     = toset(keys(aws_kms_key.this)) == toset(["cluster", "data", "logs", "secrets", "storage"])
    error_message = "There must be one key for each purpose."
  }

  assert {
    condition     = alltrue([for key in aws_kms_key.this : key.enable_key_rotation && key.deletion_window_in_days == 30])
    error_message = "Keys must rotate, and wait for 30 days before they are gone."
  }

  assert {
    condition     = { for purpose, alias in aws_kms_alias.this : purpose => alias.name }["data"] == "alias/acme-prod-data"
    error_message = "Keys must be found by the name of the environment and their purpose."
  }

  assert {
    condition     = toset(keys(output.keys)) == toset(keys(aws_kms_key.this))
    error_message = "Every key must be handed on by its purpose."
  }
}

run "iam_decides_on_all_keys_but_one" {
  command = plan

  assert {
    condition = alltrue([
      for purpose in ["cluster", "data", "logs", "storage"] : anytrue([
        for statement in jsondecode(aws_kms_key.this[purpose].policy).Statement :
        jsonencode(statement.Principal) == jsonencode({ AWS = "arn:aws:iam::111111111111:root" }) && jsonencode(statement.Action) == jsonencode("kms:*")
      ])
    ])
    error_message = "IAM must be able to give rights on these keys, or nobody can change them any more."
  }

  assert {
    condition = alltrue([
      for key in aws_kms_key.this : alltrue([
        for statement in jsondecode(key.policy).Statement :
        statement.Condition.StringEquals["kms:CallerAccount"] == "111111111111" if jsonencode(statement.Principal) == jsonencode({ AWS = "*" })
      ])
    ])
    error_message = "Nobody outside of the account must use a key."
  }
}

run "secrets_are_decrypted_by_stores_only" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_kms_key.this["secrets"].policy).Statement : length(setintersection(
        flatten([statement.Action]),
        ["kms:*", "kms:Create*", "kms:CreateGrant", "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      )) == 0
      if !can(statement.Condition.StringEquals["kms:ViaService"])
    ])
    error_message = "The key of secrets must be used through a store only, by grants too."
  }

  assert {
    condition = toset(flatten([
      for statement in jsondecode(aws_kms_key.this["secrets"].policy).Statement : statement.Condition.StringEquals["kms:ViaService"] if can(statement.Condition)
    ])) == toset(["rds.eu-west-1.amazonaws.com", "secretsmanager.eu-west-1.amazonaws.com", "ssm.eu-west-1.amazonaws.com"])
    error_message = "The stores must be those of this region, and RDS for its passwords."
  }

  assert {
    condition = alltrue([
      for action in ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:EnableKeyRotation"] : anytrue([
        for statement in jsondecode(aws_kms_key.this["secrets"].policy).Statement : anytrue([
          for pattern in flatten([statement.Action]) : can(regex("^${replace(pattern, "*", ".*")}$", action))
        ])
      ])
    ])
    error_message = "The account must stay able to administer the key of secrets."
  }
}

run "services_use_the_key_of_their_purpose" {
  command = plan

  assert {
    condition = [
      for statement in jsondecode(aws_kms_key.this["logs"].policy).Statement : statement.Condition.ArnLike["kms:EncryptionContext:aws:logs:arn"]
      if jsonencode(statement.Principal) == jsonencode({ Service = "logs.eu-west-1.amazonaws.com" })
      ] == [[
        "arn:aws:logs:eu-west-1:111111111111:log-group:/aws/*/acme-prod/*",
        "arn:aws:logs:eu-west-1:111111111111:log-group:/aws/*/acme-prod-*",
    ]]
    error_message = "The log service must use the key for the groups of this environment only."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_kms_key.this["storage"].policy).Statement :
      statement.Condition.StringEquals == { "kms:CallerAccount" = "111111111111", "kms:ViaService" = "ec2.eu-west-1.amazonaws.com" }
      if jsonencode(statement.Principal) == jsonencode({ AWS = "*" })
    ])
    error_message = "Volumes must be opened by this account through EC2 only."
  }

  assert {
    condition = [
      for statement in jsondecode(aws_kms_key.this["storage"].policy).Statement : statement.Condition.Bool["kms:GrantIsForAWSResource"]
      if jsonencode(statement.Action) == jsonencode("kms:CreateGrant")
    ] == ["true"]
    error_message = "Grants on volumes must be for services of AWS only."
  }
}
