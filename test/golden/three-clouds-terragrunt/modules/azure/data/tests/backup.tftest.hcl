mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name        = "acme-prod"
  region      = "westeurope"
  server_name = "acme-prod-database"
  tenant_id   = "22222222-2222-2222-2222-222222222222"

  database = { class = "GP_Standard_D2ds_v5", engine = "postgres", storage_gib = 100, version = "17" }

  keys = {
    data = {
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/data"
      versionless_id          = "https://mock.vault.azure.net/keys/data"
    }
  }

  network = {
    availability_zones   = ["1", "2"]
    private_dns_zone_ids = { postgres = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/acme-prod.private.postgres.database.azure.com" }
    subnet_ids           = { data = { 1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-1", 2 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-2" } }
  }
}

run "backups_of_azure_alone" {
  command = plan

  assert {
    condition     = length(azurerm_data_protection_backup_vault.this) + length(azurerm_role_assignment.backup) == 0 && !azurerm_postgresql_flexible_server.this.geo_redundant_backup_enabled
    error_message = "Without a wish there must be neither vault nor copy."
  }
}

run "a_vault_that_outlives_the_database" {
  command = plan

  variables {
    backup = { vault_retention_days = 90 }
  }

  assert {
    condition     = azurerm_data_protection_backup_vault.this["backup"].redundancy == "ZoneRedundant" && azurerm_data_protection_backup_vault.this["backup"].immutability == "Disabled" && azurerm_data_protection_backup_vault.this["backup"].soft_delete == "On" && azurerm_data_protection_backup_vault.this["backup"].retention_duration_in_days == 14
    error_message = "The vault must survive a zone and a slip of the hand."
  }

  assert {
    condition     = one(one(azurerm_data_protection_backup_policy_postgresql_flexible_server.this["backup"].default_retention_rule).life_cycle).duration == "P90D" && azurerm_data_protection_backup_policy_postgresql_flexible_server.this["backup"].backup_repeating_time_intervals == tolist(["R/2026-01-04T06:00:00+00:00/P1W"])
    error_message = "It must take a backup each week, and keep it as long as was asked for."
  }

  assert {
    condition     = azurerm_data_protection_backup_instance_postgresql_flexible_server.this["backup"].server_id == azurerm_postgresql_flexible_server.this.id && azurerm_postgresql_flexible_server.this.backup_retention_days == 35
    error_message = "It must take this database, and the backups of Azure must go on."
  }

  assert {
    condition = { for key, role in azurerm_role_assignment.backup : key => role.role_definition_name } == {
      backup-group  = "Reader"
      backup-key    = "Key Vault Crypto Service Encryption User"
      backup-server = "PostgreSQL Flexible Server Long Term Retention Backup Role"
    }
    error_message = "The vault must be able to take the backup, and nothing else."
  }

  assert {
    condition     = azurerm_data_protection_backup_vault_customer_managed_key.this["backup"].key_vault_key_id == "https://mock.vault.azure.net/keys/data"
    error_message = "What lies in the vault must be encrypted with the key of data."
  }
}

run "a_lock" {
  command = plan

  variables {
    backup = { locked = true, vault_retention_days = 35 }
  }

  assert {
    condition     = azurerm_data_protection_backup_vault.this["backup"].immutability == "Locked"
    error_message = "Nobody must be able to delete a backup before its time."
  }
}

run "a_copy_in_the_paired_region" {
  command = plan

  variables {
    backup = { vault_retention_days = 35 }
    keys = {
      copy = {
        identity_id    = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.ManagedIdentity/userAssignedIdentities/copy"
        region         = "northeurope"
        versionless_id = "https://copy.vault.azure.net/keys/data"
      }
      data = {
        resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/data"
        versionless_id          = "https://mock.vault.azure.net/keys/data"
      }
    }
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.this.geo_redundant_backup_enabled && one(azurerm_postgresql_flexible_server.this.customer_managed_key).geo_backup_key_vault_key_id == "https://copy.vault.azure.net/keys/data"
    error_message = "Backups must lie in both regions, there with the key of that region."
  }

  assert {
    condition     = one(azurerm_postgresql_flexible_server.this.customer_managed_key).geo_backup_user_assigned_identity_id == var.keys.copy.identity_id && contains(one(azurerm_postgresql_flexible_server.this.identity).identity_ids, var.keys.copy.identity_id)
    error_message = "The server must use that key with the identity of that region."
  }

  assert {
    condition     = azurerm_data_protection_backup_vault.this["backup"].redundancy == "GeoRedundant"
    error_message = "The vault must survive its region too."
  }
}
