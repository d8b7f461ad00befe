mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id             = "111111111111"
  environment            = "dev"
  name                   = "acme-dev"
  oidc_provider_arn      = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
  project                = "acme"
  regions                = ["eu-west-1"]
  repository             = "acme/platform"
  services               = ["backup", "kms", "rds"]
  state_bucket           = "acme-dev-tfstate"
  state_read_policy_arn  = "arn:aws:iam::111111111111:policy/acme-dev-state-read"
  state_write_policy_arn = "arn:aws:iam::111111111111:policy/acme-dev-state-write"
}

run "databases_for_the_apply_role" {
  command = plan

  assert {
    condition     = [for attachment in aws_iam_role_policy_attachment.data : attachment.role] == ["acme-dev-ci-apply"]
    error_message = "Only the apply role may change databases."
  }

  assert {
    condition     = toset([for attachment in aws_iam_role_policy_attachment.data_read : attachment.role]) == toset(["acme-dev-ci-apply", "acme-dev-ci-plan"])
    error_message = "Both roles must read databases."
  }

  assert {
    condition = alltrue(flatten([
      for policy in aws_iam_policy.data : [
        for statement in jsondecode(policy.policy).Statement :
        toset(statement.Condition.StringEquals["aws:RequestedRegion"]) == toset(["eu-west-1"])
      ]
    ]))
    error_message = "Databases must stay in the regions of the environment."
  }

  # A database without option group or parameter group gets one of RDS.
  assert {
    condition = toset(flatten([
      for policy in aws_iam_policy.data : [
        for statement in jsondecode(policy.policy).Statement : [for action in statement.Action : "${action} ${join(" ", statement.Resource)}"] if statement.Sid == "UseDefaultGroups"
      ]
      ])) == toset([
      for action in ["CreateDBCluster", "CreateDBInstance", "ModifyDBCluster", "ModifyDBInstance"] : "rds:${action} arn:aws:rds:*:111111111111:og:default* arn:aws:rds:*:111111111111:pg:default*"
    ])
    error_message = "Databases must be able to use the default groups, which nobody may change."
  }

  assert {
    condition     = alltrue([for policy in concat(values(aws_iam_policy.data), values(aws_iam_policy.data_read)) : length(policy.policy) <= 6144])
    error_message = "AWS takes policies of 6,144 characters at most."
  }
}

run "nothing_where_there_is_no_database" {
  command = plan

  variables {
    services = ["kms"]
  }

  assert {
    condition     = length(aws_iam_policy.data) + length(aws_iam_policy.data_read) + length(aws_iam_role_policy_attachment.data) + length(aws_iam_role_policy_attachment.data_read) == 0
    error_message = "Without databases a pipeline must have no right to them."
  }
}
