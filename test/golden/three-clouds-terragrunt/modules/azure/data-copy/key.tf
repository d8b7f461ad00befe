resource "azurerm_role_assignment" "officers" {
  for_each = var.officers

  principal_id         = each.value.id
  principal_type       = each.value.type
  role_definition_name = "Key Vault Crypto Officer"
  scope                = azurerm_key_vault.this.id
}

resource "azurerm_key_vault_key" "this" {
  # The first version; the rotation policy gives the next ones theirs.
  expiration_date = timeadd(plantimestamp(), "17520h")
  key_opts        = ["unwrapKey", "wrapKey"]
  key_size        = 3072
  key_type        = "RSA-HSM"
  key_vault_id    = azurerm_key_vault.this.id
  name            = "data"

  rotation_policy {
    expire_after         = "P2Y"
    notify_before_expiry = "P30D"

    automatic {
      time_after_creation = "P1Y"
    }
  }

  tags = var.tags

  lifecycle {
    ignore_changes = [expiration_date]
  }

  # Whoever makes a key needs the right and the way to the vault.
  depends_on = [azurerm_private_endpoint.this, azurerm_role_assignment.officers]
}

# The server uses a key of this region with an identity of this region.
resource "azurerm_user_assigned_identity" "this" {
  location            = azurerm_resource_group.this.location
  name                = "${var.name}-database-copy"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

resource "azurerm_role_assignment" "this" {
  principal_id         = azurerm_user_assigned_identity.this.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = "Key Vault Crypto Service Encryption User"
  scope                = azurerm_key_vault_key.this.resource_versionless_id
}
