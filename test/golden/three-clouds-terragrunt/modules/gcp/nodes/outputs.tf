output "node_groups" {
  description = "Name, id and instance groups of each pool, for people and alarms."
  value = {
    for pool, group in google_container_node_pool.this : pool => {
      id              = group.id
      instance_groups = group.managed_instance_group_urls
      name            = group.name
    }
  }

  # What no variable can know by itself.
  precondition {
    condition     = terraform.workspace == "default"
    error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
  }
}
