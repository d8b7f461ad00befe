locals {
  boundary_arn = "${local._iam}:policy/${var.name}-boundary"

  # Whatever gives a role rights asks for the boundary.
  bounded_actions = [
    "iam:AttachRolePolicy",
    "iam:CreateRole",
    "iam:PutRolePermissionsBoundary",
    "iam:PutRolePolicy",
  ]

  # The rights of pipelines, in every environment of the project.
  _own_rights = [
    "${local._iam}:oidc-provider/token.actions.githubusercontent.com",
    "${local._iam}:policy/${var.project}-*-boundary",
    "${local._iam}:policy/${var.project}-*-ci-*",
    "${local._iam}:policy/${var.project}-*-state-read",
    "${local._iam}:policy/${var.project}-*-state-write",
    "${local._iam}:role/${var.project}-*-ci-*",
  ]

  _boundary_allows_services = [
    {
      Sid       = "ServicesOfTheRegions"
      Effect    = "Allow"
      Action    = [for service in var.services : "${service}:*"]
      Resource  = "*"
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    {
      Sid    = "ListsOfTheWorld"
      Effect = "Allow"
      Action = [
        "iam:ListInstanceProfiles", "iam:ListOpenIDConnectProviders", "iam:ListPolicies", "iam:ListRoles",
        "pricing:GetProducts", "route53:CreateHostedZone", "route53:ListHostedZones*",
      ]
      Resource = "*"
    },
    {
      Sid    = "ReadIdentities"
      Effect = "Allow"
      Action = ["iam:Get*", "iam:List*"]
      Resource = concat(
        [for kind in ["instance-profile", "oidc-provider", "policy", "role"] : "${local._iam}:${kind}/*"],
        ["arn:aws:iam::aws:policy/*"],
      )
    },
    {
      Sid      = "Zones"
      Effect   = "Allow"
      Action   = "route53:*"
      Resource = "arn:aws:route53:::*"
    },
  ]

  # By name, so that nothing made here reaches another environment.
  _boundary_allows_names = [
    {
      Sid      = "RolesOfTheEnvironment"
      Effect   = "Allow"
      Action   = ["iam:*Policy*", "iam:*Role*"]
      Resource = [local._policies, local._roles]
    },
    # EKS and Karpenter wrap roles of nodes into profiles whose names begin with the cluster's.
    {
      Sid      = "IdentitiesOfClusters"
      Effect   = "Allow"
      Action   = ["iam:*InstanceProfile*", "iam:*OpenIDConnectProvider*"]
      Resource = [local._cluster_issuers, local._instance_profiles]
    },
    # The roles that services make for themselves; their rights are fixed.
    {
      Sid      = "RolesOfServices"
      Effect   = "Allow"
      Action   = "iam:CreateServiceLinkedRole"
      Resource = "${local._iam}:role/aws-service-role/*"
    },
    {
      Sid      = "BucketsOfTheEnvironment"
      Effect   = "Allow"
      Action   = "s3:*"
      Resource = ["arn:aws:s3:::${var.name}-*", "arn:aws:s3:::${var.state_bucket}", "arn:aws:s3:::${var.state_bucket}/*"]
    },
    {
      Sid      = "Locks"
      Effect   = "Allow"
      Action   = ["dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem"]
      Resource = "arn:aws:dynamodb:*:${var.account_id}:table/*"
    },
  ]

  _boundary_denies = [
    {
      Sid       = "KeepOwnRights"
      Effect    = "Deny"
      NotAction = ["iam:Get*", "iam:List*"]
      Resource  = local._own_rights
    },
    {
      Sid       = "KeepTheBoundary"
      Effect    = "Deny"
      Action    = local.bounded_actions
      Resource  = "*"
      Condition = { StringNotEquals = { "iam:PermissionsBoundary" = local.boundary_arn } }
    },
    {
      Sid      = "NeverRemoveABoundary"
      Effect   = "Deny"
      Action   = "iam:DeleteRolePermissionsBoundary"
      Resource = "*"
    },
  ]

  boundary_policy = {
    Version   = "2012-10-17"
    Statement = concat(local._boundary_allows_services, local._boundary_allows_names, local._boundary_denies)
  }
}

# The most that a pipeline can do, and any role that a pipeline makes.
resource "aws_iam_policy" "boundary" {
  description = "Boundary of the pipelines of ${var.name} and of the roles that they make"
  name        = "${var.name}-boundary"
  policy      = jsonencode(local.boundary_policy)
}
