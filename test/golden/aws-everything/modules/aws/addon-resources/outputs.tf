output "storage" {
  description = "Key of volumes and their snapshots, for storage classes."
  value       = { key_arn = var.secrets.keys.storage }
}
