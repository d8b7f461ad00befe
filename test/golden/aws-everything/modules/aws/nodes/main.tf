locals {
  # https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html
  ami_types = {
    al2023       = { amd64 = "AL2023_x86_64_STANDARD", arm64 = "AL2023_ARM_64_STANDARD" }
    bottlerocket = { amd64 = "BOTTLEROCKET_x86_64", arm64 = "BOTTLEROCKET_ARM_64" }
  }
}

# EKS itself tags their autoscaling groups for the cluster-autoscaler, and tells it
# labels and taints of an empty one. How many nodes there are now is its decision.
# https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
resource "aws_eks_node_group" "this" {
  for_each = var.pools

  ami_type        = local.ami_types[var.os][var.arch]
  capacity_type   = each.value.capacity
  cluster_name    = var.cluster.name
  instance_types  = each.value.types
  labels          = merge(each.value.labels, { pool = each.key })
  node_group_name = "${var.name}-${each.key}"
  node_role_arn   = aws_iam_role.this.arn
  subnet_ids      = values(var.network.subnet_ids.private)
  version         = var.cluster.version

  launch_template {
    id      = aws_launch_template.this[each.key].id
    version = aws_launch_template.this[each.key].latest_version
  }

  scaling_config {
    desired_size = each.value.min
    max_size     = each.value.max
    min_size     = each.value.min
  }

  dynamic "taint" {
    for_each = each.value.taints
    content {
      effect = taint.value.effect
      key    = taint.key
      value  = taint.value.value
    }
  }

  node_repair_config { enabled = true }
  update_config { max_unavailable = var.max_unavailable }

  lifecycle { ignore_changes = [scaling_config[0].desired_size] }

  depends_on = [aws_iam_role_policy_attachment.this]
}
