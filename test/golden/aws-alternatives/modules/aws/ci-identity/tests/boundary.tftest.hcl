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
  services               = ["acm", "autoscaling", "ec2", "ecr", "eks", "events", "kms", "logs", "secretsmanager", "sqs", "ssm"]
  state_bucket           = "acme-dev-tfstate"
  state_read_policy_arn  = "arn:aws:iam::111111111111:policy/acme-dev-state-read"
  state_write_policy_arn = "arn:aws:iam::111111111111:policy/acme-dev-state-write"
}

run "nobody_below_the_boundary_leaves_it" {
  command = plan

  assert {
    condition = one([
      for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : {
        actions   = toset(statement.Action)
        condition = statement.Condition
        resource  = statement.Resource
      } if statement.Sid == "KeepTheBoundary"
      ]) == {
      actions   = toset(["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"])
      condition = { StringNotEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::111111111111:policy/acme-dev-boundary" } }
      resource  = "*"
    }
    error_message = "Without the boundary no role may be made or given rights, not even by a role that a pipeline made."
  }

  assert {
    condition = one([
      for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement if statement.Sid == "NeverRemoveABoundary"
      ]) == {
      Sid      = "NeverRemoveABoundary"
      Effect   = "Deny"
      Action   = "iam:DeleteRolePermissionsBoundary"
      Resource = "*"
    }
    error_message = "Boundaries must stay."
  }
}

run "nobody_below_the_boundary_changes_a_pipeline" {
  command = plan

  assert {
    condition = one([
      for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : {
        allowed  = toset(statement.NotAction)
        resource = toset(statement.Resource)
      } if statement.Sid == "KeepOwnRights"
      ]) == {
      allowed = toset(["iam:Get*", "iam:List*"])
      resource = toset([
        "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com",
        "arn:aws:iam::111111111111:policy/acme-*-boundary",
        "arn:aws:iam::111111111111:policy/acme-*-ci-*",
        "arn:aws:iam::111111111111:policy/acme-*-state-read",
        "arn:aws:iam::111111111111:policy/acme-*-state-write",
        "arn:aws:iam::111111111111:role/acme-*-ci-*",
      ])
    }
    error_message = "Roles, policies and the sign-in of pipelines may only be read."
  }
}

run "nothing_is_allowed_everywhere_that_could_be_held_to_a_resource" {
  command = plan

  assert {
    condition = toset(flatten([
      for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Action
      if statement.Effect == "Allow" && contains(flatten([statement.Resource]), "*") && !can(statement.Condition)
      ])) == toset([
      "iam:ListInstanceProfiles", "iam:ListOpenIDConnectProviders", "iam:ListPolicies", "iam:ListRoles",
      "pricing:GetProducts", "route53:CreateHostedZone", "route53:ListHostedZones*",
    ])
    error_message = "Only what knows no resource may be allowed on all of them."
  }
}
