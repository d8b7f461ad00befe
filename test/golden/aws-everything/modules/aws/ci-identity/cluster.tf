locals {
  # The cluster has the name of the environment, and what belongs to it lies below.
  _clusters = concat(
    ["arn:aws:eks:*:${var.account_id}:cluster/${var.name}"],
    [
      for kind in ["access-entry", "addon", "nodegroup", "podidentityassociation"] :
      "arn:aws:eks:*:${var.account_id}:${kind}/${var.name}/*"
    ],
  )

  _cluster_issuers   = "${local._iam}:oidc-provider/oidc.eks.*"
  _instance_profiles = "${local._iam}:instance-profile/${var.name}*"
  _launch_templates  = "arn:aws:ec2:*:${var.account_id}:launch-template/*"

  cluster_read_statements = [
    {
      Sid    = "ReadClusters"
      Effect = "Allow"
      Action = [
        "eks:DescribeAccessEntry", "eks:DescribeAddon", "eks:DescribeCluster", "eks:DescribeNodegroup",
        "eks:DescribePodIdentityAssociation", "eks:DescribeUpdate", "eks:ListAccessEntries", "eks:ListAddons",
        "eks:ListAssociatedAccessPolicies", "eks:ListNodegroups", "eks:ListPodIdentityAssociations",
        "eks:ListTagsForResource",
      ]
      Resource = local._clusters
    },
    {
      Sid    = "DescribeMachines"
      Effect = "Allow"
      Action = [
        "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions", "ec2:DescribeLaunchTemplates",
        "eks:DescribeAddonConfiguration", "eks:DescribeAddonVersions", "eks:DescribeClusterVersions",
        "eks:ListAccessPolicies",
      ]
      Resource = "*"
    },
    {
      Sid      = "ReadIdentitiesOfClusters"
      Effect   = "Allow"
      Action   = ["iam:GetInstanceProfile", "iam:GetOpenIDConnectProvider", "iam:ListOpenIDConnectProviderTags"]
      Resource = [local._cluster_issuers, local._instance_profiles]
    },
  ]

  _cluster_writes = {
    Sid    = "ManageClusters"
    Effect = "Allow"
    Action = [
      "eks:AssociateAccessPolicy", "eks:CreateAccessEntry", "eks:CreateAddon", "eks:CreateNodegroup",
      "eks:CreatePodIdentityAssociation", "eks:DeleteAccessEntry", "eks:DeleteAddon", "eks:DeleteCluster",
      "eks:DeleteNodegroup", "eks:DeletePodIdentityAssociation", "eks:DisassociateAccessPolicy", "eks:TagResource",
      "eks:UntagResource", "eks:UpdateAccessEntry", "eks:UpdateAddon", "eks:UpdateClusterConfig",
      "eks:UpdateClusterVersion", "eks:UpdateNodegroupConfig", "eks:UpdateNodegroupVersion",
      "eks:UpdatePodIdentityAssociation",
    ]
    Resource  = local._clusters
    Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
  }

  # EKS looks whether its caller could start the nodes itself.
  _node_statements = [
    {
      Sid    = "ManageLaunchTemplates"
      Effect = "Allow"
      Action = [
        "ec2:CreateLaunchTemplate", "ec2:CreateLaunchTemplateVersion", "ec2:DeleteLaunchTemplate",
        "ec2:DeleteLaunchTemplateVersions", "ec2:ModifyLaunchTemplate",
      ]
      Resource  = local._launch_templates
      Condition = local.in_environment
    },
    {
      Sid       = "StartNodes"
      Effect    = "Allow"
      Action    = "ec2:RunInstances"
      Resource  = ["arn:aws:ec2:*:${var.account_id}:*", "arn:aws:ec2:*::image/*"]
      Condition = local.in_environment
    },
    {
      Sid       = "EncryptClusters"
      Effect    = "Allow"
      Action    = "kms:CreateGrant"
      Resource  = "arn:aws:kms:*:${var.account_id}:key/*"
      Condition = merge(local.in_environment, { Bool = { "kms:GrantIsForAWSResource" = "true" } })
    },
    {
      Sid    = "ManageIssuers"
      Effect = "Allow"
      Action = [
        "iam:AddClientIDToOpenIDConnectProvider", "iam:CreateOpenIDConnectProvider", "iam:DeleteOpenIDConnectProvider",
        "iam:TagOpenIDConnectProvider", "iam:UntagOpenIDConnectProvider", "iam:UpdateOpenIDConnectProviderThumbprint",
      ]
      Resource = local._cluster_issuers
    },
  ]

  cluster_policy = {
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Sid       = "CreateClusters"
          Effect    = "Allow"
          Action    = "eks:CreateCluster"
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestTag/Environment" = var.environment, "aws:RequestedRegion" = var.regions } }
        },
        local._cluster_writes,
      ],
      local._node_statements,
    )
  }
}

resource "aws_iam_policy" "cluster" {
  description = "What an apply of ${var.name} changes of clusters and nodes"
  name        = "${var.name}-ci-cluster"
  policy      = jsonencode(local.cluster_policy)
}
