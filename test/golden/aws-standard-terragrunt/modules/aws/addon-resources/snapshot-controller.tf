variable "snapshot_controller" {
  description = "Snapshots of volumes, on demand or by what makes backups. It has no options."
  type        = object({})
  default     = null
}

# AWS's default for the minor: EKS updates no add-on by itself.
data "aws_eks_addon_version" "snapshot_controller" {
  count = var.snapshot_controller == null ? 0 : 1

  addon_name         = "snapshot-controller"
  kubernetes_version = var.cluster.version
}

resource "aws_eks_addon" "snapshot_controller" {
  count = var.snapshot_controller == null ? 0 : 1

  addon_name                  = "snapshot-controller"
  addon_version               = one(data.aws_eks_addon_version.snapshot_controller).version
  cluster_name                = var.cluster.name
  configuration_values        = jsonencode({ tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }] })
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}
