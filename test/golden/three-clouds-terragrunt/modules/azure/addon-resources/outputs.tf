output "storage" {
  description = "What encrypts volumes and their snapshots with our key, for storage classes: the disk encryption set of the cluster."
  value       = { key_id = var.cluster.disk_encryption_set_id }
}
