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

run "only_this_repository_and_environment" {
  command = plan

  assert {
    condition = { for purpose, role in aws_iam_role.this : role.name => jsondecode(role.assume_role_policy).Statement } == {
      for name, subject in {
        acme-dev-ci-apply = "repo:acme/platform:environment:dev"
        acme-dev-ci-plan  = "repo:acme/platform:environment:dev-plan"
        } : name => [{
          Sid       = "LetTheWorkflowIn"
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
              "token.actions.githubusercontent.com:sub" = subject
            }
          }
      }]
    }
    error_message = "Each role must trust exactly one subject."
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.this : role.permissions_boundary == aws_iam_policy.boundary.arn])
    error_message = "Both roles must carry the boundary."
  }
}

run "a_plan_only_reads" {
  command = plan

  assert {
    condition     = { for key, attachment in aws_iam_role_policy_attachment.plan : key => attachment.role } == { clusters = "acme-dev-ci-plan", read = "acme-dev-ci-plan", state = "acme-dev-ci-plan" }
    error_message = "The plan role must have the read policies only."
  }

  assert {
    condition     = aws_iam_role_policy_attachment.plan["state"].policy_arn == "arn:aws:iam::111111111111:policy/acme-dev-state-read"
    error_message = "A plan must not write state."
  }

  assert {
    condition = alltrue([
      for action in flatten([for policy in [aws_iam_policy.cluster_read, aws_iam_policy.read] : jsondecode(policy.policy).Statement[*].Action]) :
      action == "kms:Decrypt" || can(regex("^[a-z0-9]+:(Describe|Get|List)[A-Za-z]+\\*?$", action))
    ])
    error_message = "The read policies must describe, get and list."
  }

  assert {
    condition = length(setintersection(flatten(jsondecode(aws_iam_policy.read.policy).Statement[*].Action), [
      "dynamodb:GetItem", "ec2:DescribeInstanceAttribute", "kms:Decrypt", "logs:GetLogEvents", "s3:GetObject", "secretsmanager:GetSecretValue", "ssm:GetParameter",
    ])) == 0
    error_message = "A plan must not read contents."
  }
}

run "a_plan_reads_one_secret_and_decrypts_for_the_stores_only" {
  command = plan

  assert {
    condition = [
      for statement in jsondecode(aws_iam_policy.cluster_read.policy).Statement : statement.Resource
      if contains(flatten([statement.Action]), "secretsmanager:GetSecretValue")
    ] == ["arn:aws:secretsmanager:*:111111111111:secret:acme-dev/example-*"]
    error_message = "A plan must read no other secret than the example."
  }

  assert {
    condition = toset(one([
      for statement in jsondecode(aws_iam_policy.cluster_read.policy).Statement : statement.Condition.StringEquals["kms:ViaService"]
      if statement.Action == "kms:Decrypt"
    ])) == toset(["secretsmanager.eu-west-1.amazonaws.com", "ssm.eu-west-1.amazonaws.com"])
    error_message = "A plan must decrypt through the secret stores only."
  }
}

run "an_apply_changes_the_components" {
  command = plan

  assert {
    condition     = toset(keys(aws_iam_role_policy_attachment.apply)) == toset(["addons", "cluster", "clusters", "foundation", "network", "read", "secrets", "state"])
    error_message = "The apply role must have a policy for each part."
  }

  assert {
    condition     = toset([for attachment in aws_iam_role_policy_attachment.apply : attachment.role]) == toset(["acme-dev-ci-apply"])
    error_message = "Only the apply role may get them."
  }

  assert {
    condition     = aws_iam_role_policy_attachment.apply["state"].policy_arn == "arn:aws:iam::111111111111:policy/acme-dev-state-write"
    error_message = "An apply must write state."
  }
}
