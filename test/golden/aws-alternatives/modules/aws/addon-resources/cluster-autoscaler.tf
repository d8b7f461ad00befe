variable "cluster_autoscaler" {
  description = "Adds and removes nodes of the node groups: the right to do so. It has no options."
  type        = object({})
  default     = null
}

locals {
  # https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
  cluster_autoscaler_statements = [
    {
      Sid    = "FindGroups"
      Effect = "Allow"
      Action = [
        "autoscaling:DescribeAutoScalingGroups",
        "autoscaling:DescribeAutoScalingInstances",
        "autoscaling:DescribeLaunchConfigurations",
        "autoscaling:DescribeScalingActivities",
        "autoscaling:DescribeTags",
        "ec2:DescribeImages",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeLaunchTemplateVersions",
        "ec2:GetInstanceTypesFromInstanceRequirements",
      ]
      Resource  = "*"
      Condition = local.in_region
    },
    # What an empty group would start stands in its labels and taints.
    {
      Sid      = "ReadNodeGroups"
      Effect   = "Allow"
      Action   = "eks:DescribeNodegroup"
      Resource = "arn:aws:eks:${local.region}:${local.account}:nodegroup/${var.cluster.name}/*/*"
    },
    # EKS marks the groups that it makes for node groups of the cluster.
    {
      Sid       = "ScaleGroupsOfTheCluster"
      Effect    = "Allow"
      Action    = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
      Resource  = "arn:aws:autoscaling:${local.region}:${local.account}:autoScalingGroup:*:autoScalingGroupName/*"
      Condition = { StringEquals = { "aws:ResourceTag/k8s.io/cluster-autoscaler/${var.cluster.name}" = "owned" } }
    },
  ]
}

module "cluster_autoscaler" {
  source = "../workload-identity"
  count  = var.cluster_autoscaler == null ? 0 : 1

  cluster         = local.cluster
  description     = "Cluster Autoscaler of ${var.name}"
  name            = "${local.role_prefix}-autoscaler"
  namespace       = "kube-system"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.cluster_autoscaler_statements })
  roles           = var.roles
  service_account = "cluster-autoscaler"
}

output "cluster_autoscaler" {
  description = "Cluster whose node groups are scaled."
  value       = var.cluster_autoscaler == null ? null : { cluster_name = var.cluster.name, region = local.region }

  depends_on = [module.cluster_autoscaler]
}
