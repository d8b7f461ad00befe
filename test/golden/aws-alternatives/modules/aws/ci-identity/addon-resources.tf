locals {
  _queues = "arn:aws:sqs:*:${var.account_id}:${var.name}-*"
  _rules  = "arn:aws:events:*:${var.account_id}:rule/${var.name}-*"

  addon_read_statements = [
    {
      Sid      = "ReadQueuesAndRules"
      Effect   = "Allow"
      Action   = ["events:DescribeRule", "events:ListTagsForResource", "events:ListTargetsByRule", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags"]
      Resource = [local._queues, local._rules]
    },
    {
      Sid      = "ReadCertificates"
      Effect   = "Allow"
      Action   = ["acm:DescribeCertificate", "acm:GetCertificate", "acm:ListTagsForCertificate"]
      Resource = "arn:aws:acm:*:${var.account_id}:certificate/*"
    },
  ]

  # What hands the role of nodes to the machines that Karpenter starts.
  _profile_writes = {
    Sid    = "ManageInstanceProfiles"
    Effect = "Allow"
    Action = [
      "iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile",
      "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile", "iam:UntagInstanceProfile",
    ]
    Resource = local._instance_profiles
  }

  addon_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ManageQueues"
        Effect    = "Allow"
        Action    = ["sqs:CreateQueue", "sqs:DeleteQueue", "sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue"]
        Resource  = local._queues
        Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
      },
      {
        Sid       = "ManageRules"
        Effect    = "Allow"
        Action    = ["events:DeleteRule", "events:DisableRule", "events:EnableRule", "events:PutRule", "events:PutTargets", "events:RemoveTargets", "events:TagResource", "events:UntagResource"]
        Resource  = local._rules
        Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
      },
      {
        Sid       = "RequestCertificates"
        Effect    = "Allow"
        Action    = "acm:RequestCertificate"
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestTag/Environment" = var.environment, "aws:RequestedRegion" = var.regions } }
      },
      {
        Sid       = "ManageCertificates"
        Effect    = "Allow"
        Action    = ["acm:AddTagsToCertificate", "acm:DeleteCertificate", "acm:RemoveTagsFromCertificate", "acm:UpdateCertificateOptions"]
        Resource  = "arn:aws:acm:*:${var.account_id}:certificate/*"
        Condition = local.in_environment
      },
      local._profile_writes,
    ]
  }
}

resource "aws_iam_policy" "addon_resources" {
  description = "What an apply of ${var.name} changes of the cloud side of add-ons"
  name        = "${var.name}-ci-addon-resources"
  policy      = jsonencode(local.addon_policy)
}
