locals {
  # AKS encrypts with its key, disks and databases wrap theirs in it.
  keys = {
    cluster = ["decrypt", "encrypt"]
    data    = ["unwrapKey", "wrapKey"]
    storage = ["unwrapKey", "wrapKey"]
  }
}

# One key for each purpose, so that whoever opens a database cannot open a disk.
resource "azurerm_key_vault_key" "this" {
  #checkov:skip=CKV_AZURE_40:The rotation policy gives each version its expiry. A date here would be that of the first one for ever.
  for_each = local.keys

  key_opts     = each.value
  key_size     = 3072
  key_type     = "RSA-HSM"
  key_vault_id = azurerm_key_vault.this.id
  name         = each.key

  rotation_policy {
    expire_after         = "P2Y"
    notify_before_expiry = "P30D"

    automatic {
      time_after_creation = "P1Y"
    }
  }

  tags = var.tags

  # Whoever makes a key needs the right and the way to the vault.
  depends_on = [azurerm_private_endpoint.this, azurerm_role_assignment.officers]
}
