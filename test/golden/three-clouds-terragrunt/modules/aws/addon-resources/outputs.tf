output "storage" {
  description = "Key of volumes and their snapshots, for storage classes."
  value       = { key_arn = var.secrets.keys.storage }

  precondition {
    condition     = length(var.network.subnet_ids.private) > 1
    error_message = "network must have private subnets in two zones at least, like the cluster that lives there."
  }
}
