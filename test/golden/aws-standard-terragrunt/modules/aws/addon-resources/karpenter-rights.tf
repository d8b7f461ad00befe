# What the CloudFormation of Karpenter 1.14 allows, held to the subnets and the security group of this cluster, and
# without managing instance profiles.
# https://karpenter.sh/v1.14/reference/cloudformation/

locals {
  _machines = [
    for kind in ["fleet", "instance", "launch-template", "network-interface", "spot-instances-request", "volume"] :
    "arn:aws:ec2:${local.region}:${local.account}:${kind}/*"
  ]

  _karpenter_owns  = { "aws:ResourceTag/kubernetes.io/cluster/${var.cluster.name}" = "owned" }
  _karpenter_marks = { "aws:RequestTag/eks:eks-cluster-name" = var.cluster.name, "aws:RequestTag/kubernetes.io/cluster/${var.cluster.name}" = "owned" }
  _owned_by_pool   = { StringEquals = local._karpenter_owns, StringLike = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" } }
  _marked_by_pool  = { StringLike = { "aws:RequestTag/karpenter.sh/nodepool" = "*" } }

  _karpenter_starts = [
    {
      Sid    = "StartFromImagesInOwnNetwork"
      Effect = "Allow"
      Action = ["ec2:CreateFleet", "ec2:RunInstances"]
      Resource = concat(
        ["arn:aws:ec2:${local.region}::image/*", "arn:aws:ec2:${local.region}::snapshot/*"],
        ["arn:aws:ec2:${local.region}:${local.account}:security-group/${var.cluster.security_group_id}"],
        [for id in values(var.network.subnet_ids.private) : "arn:aws:ec2:${local.region}:${local.account}:subnet/${id}"],
      )
    },
    {
      Sid       = "StartFromOwnTemplates"
      Effect    = "Allow"
      Action    = ["ec2:CreateFleet", "ec2:RunInstances"]
      Resource  = "arn:aws:ec2:${local.region}:${local.account}:launch-template/*"
      Condition = local._owned_by_pool
    },
    {
      Sid       = "StartMarked"
      Effect    = "Allow"
      Action    = ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"]
      Resource  = local._machines
      Condition = merge(local._marked_by_pool, { StringEquals = local._karpenter_marks })
    },
    {
      Sid       = "MarkWhileStarting"
      Effect    = "Allow"
      Action    = "ec2:CreateTags"
      Resource  = local._machines
      Condition = merge(local._marked_by_pool, { StringEquals = merge(local._karpenter_marks, { "ec2:CreateAction" = ["CreateFleet", "CreateLaunchTemplate", "RunInstances"] }) })
    },
  ]

  _karpenter_changes = [
    {
      Sid      = "TagOwn"
      Effect   = "Allow"
      Action   = "ec2:CreateTags"
      Resource = "arn:aws:ec2:${local.region}:${local.account}:instance/*"
      Condition = merge(local._owned_by_pool, {
        "ForAllValues:StringEquals" = { "aws:TagKeys" = ["Name", "eks:eks-cluster-name", "karpenter.sh/nodeclaim"] }
        StringEqualsIfExists        = { "aws:RequestTag/eks:eks-cluster-name" = var.cluster.name }
      })
    },
    {
      Sid       = "EndOwn"
      Effect    = "Allow"
      Action    = ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"]
      Resource  = [for kind in ["instance", "launch-template"] : "arn:aws:ec2:${local.region}:${local.account}:${kind}/*"]
      Condition = local._owned_by_pool
    },
    {
      Sid       = "PassRoleOfNodes"
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = aws_iam_role.karpenter_nodes[*].arn
      Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
    },
    # EC2 buys the first spot node of an account with a role of its own.
    {
      Sid       = "LetSpotMakeItsRole"
      Effect    = "Allow"
      Action    = "iam:CreateServiceLinkedRole"
      Resource  = "arn:aws:iam::${local.account}:role/aws-service-role/spot.amazonaws.com/*"
      Condition = { StringEquals = { "iam:AWSServiceName" = "spot.amazonaws.com" } }
    },
  ]

  _karpenter_reads = [
    {
      Sid    = "DescribeMachines"
      Effect = "Allow"
      Action = [
        "ec2:DescribeCapacityReservations", "ec2:DescribeImages", "ec2:DescribeInstances", "ec2:DescribeInstanceStatus",
        "ec2:DescribeInstanceTypeOfferings", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplates",
        "ec2:DescribePlacementGroups", "ec2:DescribeSecurityGroups", "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
      ]
      Resource  = "*"
      Condition = local.in_region
    },
    # Neither knows a resource; the price list is the same for everybody.
    {
      Sid      = "ReadPricesAndListProfiles"
      Effect   = "Allow"
      Action   = ["iam:ListInstanceProfiles", "pricing:GetProducts"]
      Resource = "*"
    },
    {
      Sid    = "ReadClusterImagesAndProfiles"
      Effect = "Allow"
      Action = ["eks:DescribeCluster", "iam:GetInstanceProfile", "ssm:GetParameter"]
      Resource = [
        local.cluster.id,
        "arn:aws:iam::${local.account}:instance-profile/*",
        "arn:aws:ssm:${local.region}::parameter/aws/service/*",
      ]
    },
    {
      Sid      = "ReadInterruptions"
      Effect   = "Allow"
      Action   = ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"]
      Resource = aws_sqs_queue.karpenter[*].arn
    },
  ]

  karpenter_statements = concat(local._karpenter_starts, local._karpenter_changes, local._karpenter_reads, local.storage_key_statements)
}
