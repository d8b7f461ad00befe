output "storage" {
  description = "Key of volumes and their snapshots, for storage classes."
  value       = { key_id = var.secrets.keys.storage }

  precondition {
    condition     = terraform.workspace == "default"
    error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
  }
}
