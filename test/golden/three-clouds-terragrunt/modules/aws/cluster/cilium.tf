locals {
  cilium = toset([for kind in [var.pod_network.kind] : kind if kind == "cilium"])

  _ec2 = "arn:aws:ec2:${var.region}:${local.account}"

  # https://docs.cilium.io/en/stable/network/concepts/ipam/eni/#required-privileges
  _cilium_reads = [
    # EC2 knows no resource for these, so that they are at least held to the region.
    {
      Sid    = "Look"
      Effect = "Allow"
      Action = [
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeManagedPrefixLists",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeTags",
        "ec2:DescribeVpcs",
      ]
      Resource  = "*"
      Condition = { StringEquals = { "aws:RequestedRegion" = var.region } }
    },
    # What network policies name may belong to AWS, or be shared by another account.
    {
      Sid      = "ReadPrefixLists"
      Effect   = "Allow"
      Action   = "ec2:GetManagedPrefixListEntries"
      Resource = "arn:aws:ec2:${var.region}:*:prefix-list/*"
    },
  ]

  _cilium_changes = [
    # Where nodes are, and with their security group.
    {
      Sid    = "MakeInterfaces"
      Effect = "Allow"
      Action = "ec2:CreateNetworkInterface"
      Resource = concat(
        ["${local._ec2}:network-interface/*", "${local._ec2}:security-group/${aws_security_group.nodes.id}"],
        [for id in values(var.network.subnet_ids.private) : "${local._ec2}:subnet/${id}"],
      )
    },
    {
      Sid    = "ManageInterfaces"
      Effect = "Allow"
      Action = [
        "ec2:AssignPrivateIpAddresses",
        "ec2:AttachNetworkInterface",
        "ec2:CreateTags",
        "ec2:DeleteNetworkInterface",
        "ec2:ModifyNetworkInterfaceAttribute",
      ]
      Resource = "${local._ec2}:network-interface/*"
    },
    # EKS and Karpenter mark the nodes of the cluster.
    {
      Sid       = "AttachToNodes"
      Effect    = "Allow"
      Action    = ["ec2:AttachNetworkInterface", "ec2:ModifyNetworkInterfaceAttribute"]
      Resource  = "${local._ec2}:instance/*"
      Condition = { StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/${var.name}" = "owned" } }
    },
  ]

  cilium_policy = { Version = "2012-10-17", Statement = concat(local._cilium_reads, local._cilium_changes) }
}

# The operator alone calls AWS. A pod gets a role only when it starts, so that
# this is there before the chart is.
module "cilium" {
  source   = "../workload-identity"
  for_each = local.cilium

  cluster         = { id = local.cluster_arn, name = aws_eks_cluster.this.name }
  description     = "Cilium operator of ${var.name}"
  name            = "${var.name}-${var.region}-cilium"
  namespace       = "kube-system"
  policy          = jsonencode(local.cilium_policy)
  roles           = var.roles
  service_account = "cilium-operator"
}
