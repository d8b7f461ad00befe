locals {
  # The network plugin has a role of its own, so that pods find no rights on the node.
  karpenter_node_policies = toset([
    for policy in ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"] : policy if var.karpenter != null
  ])
}

resource "aws_iam_role" "karpenter_nodes" {
  count = var.karpenter == null ? 0 : 1

  description          = "Nodes that Karpenter starts for ${var.name}"
  name                 = "${local.role_prefix}-karpenter-nodes"
  permissions_boundary = var.roles.permissions_boundary

  # Whom EC2 gives it to is decided by who may pass it.
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "karpenter_nodes" {
  for_each = local.karpenter_node_policies

  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
  role       = join("", aws_iam_role.karpenter_nodes[*].name)
}

# Ours, and not one that Karpenter makes: IAM has no private endpoint, so that it
# could make none in a network without internet, and it needs no right to try.
resource "aws_iam_instance_profile" "karpenter_nodes" {
  count = var.karpenter == null ? 0 : 1

  name = aws_iam_role.karpenter_nodes[count.index].name
  role = aws_iam_role.karpenter_nodes[count.index].name
}

resource "aws_eks_access_entry" "karpenter_nodes" {
  count = var.karpenter == null ? 0 : 1

  cluster_name  = var.cluster.name
  principal_arn = aws_iam_role.karpenter_nodes[count.index].arn
  type          = "EC2_LINUX"
}
