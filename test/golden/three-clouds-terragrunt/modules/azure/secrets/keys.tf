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
  for_each = local.keys

  # The first version; the rotation policy gives the next ones theirs.
  expiration_date = timeadd(plantimestamp(), "17520h")
  key_opts        = each.value
  key_size        = 3072
  key_type        = "RSA-HSM"
  key_vault_id    = azurerm_key_vault.this.id
  name            = each.key

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
