# Disks of nodes and, by their storage class, volumes of pods. The caches and the
# disks on the machines themselves are encrypted by the host.
resource "azurerm_disk_encryption_set" "this" {
  auto_key_rotation_enabled = true
  encryption_type           = "EncryptionAtRestWithCustomerKey"
  key_vault_key_id          = var.keys.storage.versionless_id
  location                  = var.region
  name                      = "${var.name}-disks"
  resource_group_name       = azurerm_resource_group.this.name

  identity {
    identity_ids = [azurerm_user_assigned_identity.disks.id]
    type         = "UserAssigned"
  }

  tags = var.tags

  depends_on = [azurerm_role_assignment.disks]
}

resource "azurerm_user_assigned_identity" "disks" {
  location            = var.region
  name                = "${var.name}-disks"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

resource "azurerm_role_assignment" "disks" {
  principal_id         = azurerm_user_assigned_identity.disks.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = "Key Vault Crypto Service Encryption User"
  scope                = var.keys.storage.resource_versionless_id
}
