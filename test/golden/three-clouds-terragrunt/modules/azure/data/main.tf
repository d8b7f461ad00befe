resource "azurerm_resource_group" "this" {
  location = var.region
  name     = "${var.name}-${var.region}-data"

  tags = var.tags

  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

resource "azurerm_postgresql_flexible_server_database" "this" {
  charset   = "UTF8"
  collation = "en_US.utf8"
  name      = var.database.name
  server_id = azurerm_postgresql_flexible_server.this.id
}

# Pipelines may set it, and not take it away. Whoever may do both is kept from a
# slip of the hand only: Terraform takes it away before it deletes the server.
resource "azurerm_management_lock" "this" {
  for_each = toset([for level in ["CanNotDelete"] : level if var.deletion_protection])

  lock_level = each.key
  name       = "deletion-protection"
  notes      = "Terraform owns the database and this lock."
  scope      = azurerm_postgresql_flexible_server.this.id
}
