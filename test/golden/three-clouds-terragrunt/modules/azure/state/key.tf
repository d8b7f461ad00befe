# Storage reads the key as this identity.
resource "azurerm_user_assigned_identity" "this" {
  location            = azurerm_resource_group.this.location
  name                = "${var.name}-state"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

resource "azurerm_key_vault" "this" {
  #checkov:skip=CKV2_AZURE_32:The key comes before any network. The firewall admits named runners only.
  location                      = azurerm_resource_group.this.location
  name                          = var.vault_name
  public_network_access_enabled = local.has_runners
  purge_protection_enabled      = true
  rbac_authorization_enabled    = true
  resource_group_name           = azurerm_resource_group.this.name
  sku_name                      = "premium"
  soft_delete_retention_days    = 90
  tenant_id                     = var.tenant_id

  # Storage fetches the key as a trusted service.
  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
    ip_rules       = local.runners
  }

  tags = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

# Owners of the subscription have no right on what is in a vault.
resource "azurerm_role_assignment" "administrator" {
  principal_id         = var.administrator_principal_id
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
  name            = "terraform-state"

  rotation_policy {
    expire_after         = "P2Y"
    notify_before_expiry = "P30D"

    automatic {
      time_after_creation = "P1Y"
    }
  }

  tags = var.tags

  lifecycle {
    ignore_changes  = [expiration_date]
    prevent_destroy = true
  }

  depends_on = [azurerm_role_assignment.administrator]
}

resource "azurerm_role_assignment" "key" {
  principal_id         = azurerm_user_assigned_identity.this.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = "Key Vault Crypto Service Encryption User"
  scope                = azurerm_key_vault_key.this.resource_versionless_id
}
