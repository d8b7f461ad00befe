mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id             = "111111111111"
  environment            = "staging"
  name                   = "acme-staging"
  oidc_provider_arn      = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
  project                = "acme"
  regions                = ["eu-central-1", "eu-west-1"]
  repository             = "acme/platform"
  services               = ["acm", "autoscaling", "ec2", "ecr", "eks", "events", "kms", "logs", "secretsmanager", "sqs", "ssm"]
  state_bucket           = "acme-staging-tfstate"
  state_read_policy_arn  = "arn:aws:iam::111111111111:policy/acme-staging-state-read"
  state_write_policy_arn = "arn:aws:iam::111111111111:policy/acme-staging-state-write"
}

run "nobody_is_an_administrator" {
  command = plan

  assert {
    condition = alltrue([
      for attachment in concat(values(aws_iam_role_policy_attachment.apply), values(aws_iam_role_policy_attachment.plan)) :
      !startswith(attachment.policy_arn, "arn:aws:iam::aws:policy/")
    ])
    error_message = "Managed policies of AWS give more than a pipeline needs."
  }

  assert {
    condition = alltrue([
      for policy in [aws_iam_policy.addon_resources, aws_iam_policy.boundary, aws_iam_policy.cluster, aws_iam_policy.cluster_read, aws_iam_policy.foundation, aws_iam_policy.network, aws_iam_policy.read, aws_iam_policy.secrets] :
      !contains(flatten([for statement in jsondecode(policy.policy).Statement : statement.Action if statement.Effect == "Allow"]), "*")
    ])
    error_message = "No policy may allow every action."
  }

  assert {
    condition = alltrue([
      for policy in [aws_iam_policy.addon_resources, aws_iam_policy.cluster, aws_iam_policy.cluster_read, aws_iam_policy.foundation, aws_iam_policy.network, aws_iam_policy.read, aws_iam_policy.secrets] :
      length([for action in flatten(jsondecode(policy.policy).Statement[*].Action) : action if endswith(action, ":*")]) == 0
    ])
    error_message = "No policy may allow a whole service; that is for the boundary."
  }

  assert {
    condition = alltrue([
      for policy in [aws_iam_policy.addon_resources, aws_iam_policy.boundary, aws_iam_policy.cluster, aws_iam_policy.cluster_read, aws_iam_policy.foundation, aws_iam_policy.network, aws_iam_policy.read, aws_iam_policy.secrets] :
      length(policy.policy) <= 6144
    ])
    error_message = "AWS takes policies of 6,144 characters at most."
  }
}

run "roles_stay_within_the_boundary" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.foundation.policy).Statement :
      statement.Condition == { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::111111111111:policy/acme-staging-boundary" } }
      && statement.Resource == "arn:aws:iam::111111111111:role/acme-staging-*"
      if length(setintersection(flatten([statement.Action]), ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"])) > 0
    ])
    error_message = "A role gets rights only with the boundary, and only a role of this environment."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.foundation.policy).Statement :
      startswith(statement.Resource, "arn:aws:iam::111111111111:role/acme-staging-") || startswith(statement.Resource, "arn:aws:iam::111111111111:policy/acme-staging-")
      if anytrue([for action in flatten([statement.Action]) : startswith(action, "iam:")]) && statement.Action != "iam:CreateServiceLinkedRole"
    ])
    error_message = "Roles and policies of other environments must be out of reach."
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_policy.addon_resources.policy).Statement : statement.Resource
      if anytrue([for action in flatten([statement.Action]) : startswith(action, "iam:")])
    ] == ["arn:aws:iam::111111111111:instance-profile/acme-staging*"]
    error_message = "Add-ons must wrap roles into profiles of this environment, and change no other identity."
  }

  assert {
    condition = toset([
      for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Sid if statement.Effect == "Deny"
    ]) == toset(["KeepOwnRights", "KeepTheBoundary", "NeverRemoveABoundary"])
    error_message = "The boundary must keep its three promises."
  }

  assert {
    condition = alltrue([
      for arn in ["arn:aws:iam::111111111111:policy/acme-*-boundary", "arn:aws:iam::111111111111:policy/acme-*-ci-*", "arn:aws:iam::111111111111:role/acme-*-ci-*"] :
      contains(one([for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Resource if statement.Sid == "KeepOwnRights"]), arn)
    ])
    error_message = "A pipeline must not change its own roles, policies and boundary."
  }
}

run "only_in_its_regions" {
  command = plan

  assert {
    condition = alltrue([
      for policy in [aws_iam_policy.addon_resources, aws_iam_policy.boundary, aws_iam_policy.cluster, aws_iam_policy.foundation, aws_iam_policy.network, aws_iam_policy.secrets] : alltrue([
        for statement in jsondecode(policy.policy).Statement :
        toset(statement.Condition.StringEquals["aws:RequestedRegion"]) == toset(["eu-central-1", "eu-west-1"])
        if anytrue([for action in flatten([lookup(statement, "Action", [])]) : can(regex("^(acm|ec2|eks|events|kms|logs|sqs|ssm):", action)) && action != "ssm:DescribeParameters"])
      ])
    ])
    error_message = "What lives in a region must be limited to the environment's regions."
  }

  assert {
    condition = one([
      for statement in jsondecode(aws_iam_policy.network.policy).Statement : statement.Condition if statement.Sid == "ManageNetwork"
    ]).StringEqualsIfExists == { "aws:ResourceTag/Environment" = "staging", "aws:ResourceTag/Project" = "acme" }
    error_message = "A network of another environment in the account must be out of reach."
  }
}

run "only_its_own_buckets" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.boundary.policy).Statement :
      alltrue([for arn in statement.Resource : startswith(arn, "arn:aws:s3:::acme-staging-")])
      if anytrue([for action in flatten([lookup(statement, "Action", [])]) : startswith(action, "s3:")])
    ])
    error_message = "A role made by a pipeline must not reach the states of another environment."
  }
}
