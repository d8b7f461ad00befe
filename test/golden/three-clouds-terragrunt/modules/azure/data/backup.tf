locals {
  # A vault that outlives the database, by how many days it keeps what it took.
  vaults = { for days in [var.backup.vault_retention_days] : "backup" => days if days != null }

  backup_rights = merge([
    for name in keys(local.vaults) : {
      "${name}-group"  = { role = "Reader", scope = azurerm_resource_group.this.id, vault = name }
      "${name}-key"    = { role = "Key Vault Crypto Service Encryption User", scope = var.keys.data.resource_versionless_id, vault = name }
      "${name}-server" = { role = "PostgreSQL Flexible Server Long Term Retention Backup Role", scope = azurerm_postgresql_flexible_server.this.id, vault = name }
    }
  ]...)
}

resource "azurerm_data_protection_backup_vault" "this" {
  for_each = local.vaults

  datastore_type      = "VaultStore"
  immutability        = var.backup.locked ? "Locked" : "Disabled"
  location            = azurerm_resource_group.this.location
  name                = "${var.name}-${each.key}"
  redundancy          = length(local.copies) > 0 ? "GeoRedundant" : "ZoneRedundant"
  resource_group_name = azurerm_resource_group.this.name

  # What somebody deletes from it comes back for as long.
  retention_duration_in_days = 14
  soft_delete                = "On"

  identity {
    type = "SystemAssigned"
  }

  tags = var.tags
}

resource "azurerm_role_assignment" "backup" {
  for_each = local.backup_rights

  principal_id         = one(azurerm_data_protection_backup_vault.this[each.value.vault].identity).principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = each.value.role
  scope                = each.value.scope
}

resource "azurerm_data_protection_backup_vault_customer_managed_key" "this" {
  for_each = local.vaults

  data_protection_backup_vault_id = azurerm_data_protection_backup_vault.this[each.key].id
  key_vault_key_id                = var.keys.data.versionless_id

  depends_on = [azurerm_role_assignment.backup]
}

resource "azurerm_data_protection_backup_policy_postgresql_flexible_server" "this" {
  for_each = local.vaults

  # Azure takes these once a week: on Sundays, away from the maintenance.
  backup_repeating_time_intervals = ["R/2026-01-04T06:00:00+00:00/P1W"]
  name                            = "weekly"
  vault_id                        = azurerm_data_protection_backup_vault.this[each.key].id

  default_retention_rule {
    life_cycle {
      data_store_type = "VaultStore"
      duration        = "P${each.value}D"
    }
  }

  # A vault that holds something takes no key any more.
  depends_on = [azurerm_data_protection_backup_vault_customer_managed_key.this]
}

resource "azurerm_data_protection_backup_instance_postgresql_flexible_server" "this" {
  for_each = local.vaults

  backup_policy_id = azurerm_data_protection_backup_policy_postgresql_flexible_server.this[each.key].id
  location         = azurerm_resource_group.this.location
  name             = var.server_name
  server_id        = azurerm_postgresql_flexible_server.this.id
  vault_id         = azurerm_data_protection_backup_vault.this[each.key].id
}
