locals {
  # A secret cannot be empty: this stands there until somebody writes a value.
  placeholder = "to be replaced"

  generated = { for key, secret in var.secrets : key => secret if secret.generation != null }
  written   = { for key, secret in var.secrets : key => secret if secret.generation == null }

  secrets = merge(azurerm_key_vault_secret.generated, azurerm_key_vault_secret.written)
  age     = "${24 * var.rotation_days}h"
}

# When a value was made. The next generation makes it another time.
resource "terraform_data" "generated" {
  for_each = local.generated

  input            = timestamp()
  triggers_replace = [each.value.generation]

  lifecycle {
    ignore_changes = [input]
  }
}

# The value is made while it is written, sent once and kept nowhere: neither in
# the state nor in a plan.
resource "azurerm_key_vault_secret" "generated" {
  for_each = local.generated

  content_type     = each.value.description
  expiration_date  = timeadd(terraform_data.generated[each.key].output, local.age)
  key_vault_id     = azurerm_key_vault.this.id
  name             = each.key
  value_wo         = uuid()
  value_wo_version = each.value.generation

  tags = var.tags

  depends_on = [azurerm_private_endpoint.this, azurerm_role_assignment.officers]
}

resource "azurerm_key_vault_secret" "written" {
  for_each = local.written

  content_type     = each.value.description
  expiration_date  = timeadd(timestamp(), local.age)
  key_vault_id     = azurerm_key_vault.this.id
  name             = each.key
  value_wo         = local.placeholder
  value_wo_version = 1

  tags = var.tags

  # Whoever writes the next version decides these with it.
  lifecycle {
    ignore_changes = [content_type, expiration_date, tags]
  }

  depends_on = [azurerm_private_endpoint.this, azurerm_role_assignment.officers]
}
