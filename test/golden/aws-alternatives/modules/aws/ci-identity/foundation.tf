# What every component needs: keys, log groups, and roles within the boundary.
locals {
  foundation_read_statements = [
    {
      Sid      = "ListKeysAndLogs"
      Effect   = "Allow"
      Action   = ["kms:ListAliases", "kms:ListKeys", "logs:DescribeLogGroups"]
      Resource = "*"
    },
    {
      Sid      = "ReadKeys"
      Effect   = "Allow"
      Action   = ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags"]
      Resource = "arn:aws:kms:*:${var.account_id}:key/*"
    },
    {
      Sid      = "ReadLogGroups"
      Effect   = "Allow"
      Action   = "logs:ListTagsForResource"
      Resource = local._log_groups
    },
    {
      Sid    = "ReadRoles"
      Effect = "Allow"
      Action = [
        "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies", "iam:ListRoleTags",
      ]
      Resource = local._roles
    },
    {
      Sid      = "ReadPolicies"
      Effect   = "Allow"
      Action   = ["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListPolicyTags", "iam:ListPolicyVersions"]
      Resource = [local._policies, "arn:aws:iam::aws:policy/*"]
    },
  ]

  # A service receives a role only when it is named here.
  _services_with_roles = [
    "backup.amazonaws.com",
    "ec2.amazonaws.com",
    "eks.amazonaws.com",
    "monitoring.rds.amazonaws.com",
    "pods.eks.amazonaws.com",
    "vpc-flow-logs.amazonaws.com",
  ]

  # Services that work in the account through a role of their own.
  _services_with_own_roles = [
    "autoscaling.amazonaws.com",
    "backup.amazonaws.com",
    "eks-nodegroup.amazonaws.com",
    "eks.amazonaws.com",
    "elasticloadbalancing.amazonaws.com",
    "rds.amazonaws.com",
    "spot.amazonaws.com",
  ]

  # Services put the name at different depths of the path.
  _log_groups = [for path in ["${var.name}/*", "${var.name}-*"] : "arn:aws:logs:*:${var.account_id}:log-group:/aws/*/${path}"]
  _policies   = "${local._iam}:policy/${var.name}-*"
  _roles      = "${local._iam}:role/${var.name}-*"

  # Only what carries this environment's tags, or none yet. Several
  # environments may live in the account.
  in_environment = {
    StringEquals = { "aws:RequestedRegion" = var.regions }
    StringEqualsIfExists = {
      "aws:ResourceTag/Environment" = var.environment
      "aws:ResourceTag/Project"     = var.project
    }
  }

  _key_statements = [
    {
      Sid       = "CreateKeys"
      Effect    = "Allow"
      Action    = "kms:CreateKey"
      Resource  = "*"
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    {
      Sid       = "TagKeys"
      Effect    = "Allow"
      Action    = "kms:TagResource"
      Resource  = "arn:aws:kms:*:${var.account_id}:key/*"
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    {
      Sid    = "ManageKeys"
      Effect = "Allow"
      Action = [
        "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DisableKey", "kms:EnableKey",
        "kms:EnableKeyRotation", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:UntagResource",
        "kms:UpdateAlias", "kms:UpdateKeyDescription",
      ]
      Resource  = ["arn:aws:kms:*:${var.account_id}:key/*"]
      Condition = local.in_environment
    },
    {
      Sid       = "NameKeys"
      Effect    = "Allow"
      Action    = ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"]
      Resource  = ["arn:aws:kms:*:${var.account_id}:alias/${var.name}-*"]
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
  ]

  _log_statement = {
    Sid    = "ManageLogGroups"
    Effect = "Allow"
    Action = [
      "logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:DeleteRetentionPolicy",
      "logs:DisassociateKmsKey", "logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource",
    ]
    Resource  = local._log_groups
    Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
  }

  _role_statements = [
    # With the boundary a role can do no more than its creator, whatever
    # policies it is given.
    {
      Sid       = "GiveRightsWithinTheBoundary"
      Effect    = "Allow"
      Action    = concat(local.bounded_actions, ["iam:DeleteRolePolicy", "iam:DetachRolePolicy"])
      Resource  = local._roles
      Condition = { StringEquals = { "iam:PermissionsBoundary" = local.boundary_arn } }
    },
    {
      Sid      = "ManageRoles"
      Effect   = "Allow"
      Action   = ["iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription"]
      Resource = local._roles
    },
    {
      Sid       = "PassRoles"
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = local._roles
      Condition = { StringEquals = { "iam:PassedToService" = local._services_with_roles } }
    },
    {
      Sid       = "LetServicesMakeTheirRoles"
      Effect    = "Allow"
      Action    = "iam:CreateServiceLinkedRole"
      Resource  = "${local._iam}:role/aws-service-role/*"
      Condition = { StringEquals = { "iam:AWSServiceName" = local._services_with_own_roles } }
    },
    {
      Sid      = "ManagePolicies"
      Effect   = "Allow"
      Action   = ["iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:TagPolicy", "iam:UntagPolicy"]
      Resource = local._policies
    },
  ]

  foundation_policy = {
    Version   = "2012-10-17"
    Statement = concat(local._key_statements, [local._log_statement], local._role_statements)
  }
}

resource "aws_iam_policy" "foundation" {
  description = "What an apply of ${var.name} changes of keys, logs and roles"
  name        = "${var.name}-ci-foundation"
  policy      = jsonencode(local.foundation_policy)
}
