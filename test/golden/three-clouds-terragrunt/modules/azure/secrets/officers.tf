locals {
  _officer_roles = {
    certificates = "Key Vault Certificates Officer"
    keys         = "Key Vault Crypto Officer"
    secrets      = "Key Vault Secrets Officer"
  }

  officer_roles = merge([
    for name, officer in var.officers : {
      for purpose, role in local._officer_roles : "${name}-${purpose}" => { id = officer.id, role = role, type = officer.type }
    }
  ]...)
}

# Owners of the subscription have no right on what is in a vault either.
resource "azurerm_role_assignment" "officers" {
  for_each = local.officer_roles

  principal_id         = each.value.id
  principal_type       = each.value.type
  role_definition_name = each.value.role
  scope                = azurerm_key_vault.this.id
}
