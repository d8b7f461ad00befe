variable "snapshot_controller" {
  description = "Snapshots of volumes, on demand or by what makes backups. It has no options."
  type        = object({})
  default     = null
}

resource "aws_eks_addon" "snapshot_controller" {
  count = var.snapshot_controller == null ? 0 : 1

  addon_name                  = "snapshot-controller"
  cluster_name                = var.cluster.name
  configuration_values        = jsonencode({ tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }] })
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}
