# Wraps and unwraps with the key of data, and can do nothing else.
resource "azurerm_user_assigned_identity" "encryption" {
  location            = azurerm_resource_group.this.location
  name                = "${var.name}-database-encryption"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

resource "azurerm_role_assignment" "encryption" {
  principal_id         = azurerm_user_assigned_identity.encryption.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = "Key Vault Crypto Service Encryption User"
  scope                = var.keys.data.resource_versionless_id
}
