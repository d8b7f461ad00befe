output "node_groups" {
  description = "Name and resource id of each pool, for people and alarms."
  value       = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => { id = pool.id, name = pool.name } }

  # What no variable can know by itself, before anything else is made.
  precondition {
    condition     = terraform.workspace == "default"
    error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
  }
}
