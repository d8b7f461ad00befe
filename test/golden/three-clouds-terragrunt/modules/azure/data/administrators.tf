# Sets up users. Nobody has it before somebody lets a service account have it,
# but a server without an administrator could never get one from inside.
resource "azurerm_user_assigned_identity" "administrator" {
  location            = azurerm_resource_group.this.location
  name                = "${var.name}-database-admin"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

locals {
  _own = {
    (azurerm_user_assigned_identity.administrator.name) = {
      id   = azurerm_user_assigned_identity.administrator.principal_id
      type = "ServicePrincipal"
    }
  }

  administrators = merge(var.administrators, local._own)
}

resource "azurerm_postgresql_flexible_server_active_directory_administrator" "this" {
  for_each = local.administrators

  object_id           = each.value.id
  principal_name      = each.key
  principal_type      = each.value.type
  resource_group_name = azurerm_resource_group.this.name
  server_name         = azurerm_postgresql_flexible_server.this.name
  tenant_id           = var.tenant_id
}
