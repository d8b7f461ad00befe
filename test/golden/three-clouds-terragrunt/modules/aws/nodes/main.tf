locals {
  # https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html
  ami_types = {
    al2023       = { amd64 = "AL2023_x86_64_STANDARD", arm64 = "AL2023_ARM_64_STANDARD" }
    bottlerocket = { amd64 = "BOTTLEROCKET_x86_64", arm64 = "BOTTLEROCKET_ARM_64" }
  }

  ami_type = local.ami_types[var.os][var.arch]

  # What EKS cannot change of a group. It is part of the name: two groups of one
  # name cannot be there at once, and the new one has to stand before the old goes.
  _fixed = { for pool, settings in var.pools : pool => [local.ami_type, settings.capacity, settings.types, sort(values(var.network.subnet_ids.private))] }

  group_names = { for pool, fixed in local._fixed : pool => "${var.name}-${pool}-${substr(sha1(jsonencode(fixed)), 0, 6)}" }
}

# EKS itself tags their autoscaling groups for the cluster-autoscaler, and tells it
# labels and taints of an empty one. How many nodes there are now is its decision.
# https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
#
# An update drains one node after the other, each for up to a quarter of an hour:
# a large pool takes longer than the hour that the provider would wait.
resource "aws_eks_node_group" "this" {
  for_each = var.pools

  ami_type        = local.ami_type
  capacity_type   = each.value.capacity
  cluster_name    = var.cluster.name
  instance_types  = each.value.types
  labels          = merge(each.value.labels, { pool = each.key })
  node_group_name = local.group_names[each.key]
  node_role_arn   = local.role_arn
  subnet_ids      = values(var.network.subnet_ids.private)
  version         = var.cluster.version

  launch_template {
    id      = aws_launch_template.this[each.key].id
    version = aws_launch_template.this[each.key].latest_version
  }
  node_repair_config { enabled = true }
  scaling_config {
    desired_size = each.value.min
    max_size     = each.value.max
    min_size     = each.value.min
  }
  timeouts { update = "4h" }
  update_config { max_unavailable = var.max_unavailable }

  dynamic "taint" {
    for_each = each.value.taints
    content {
      effect = taint.value.effect
      key    = taint.key
      value  = taint.value.value
    }
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [scaling_config[0].desired_size]
  }
}
