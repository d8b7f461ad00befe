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

run "small_and_cheap" {
  command = plan

  variables {
    backup              = { retention_days = 7 }
    database            = { class = "B_Standard_B2ms", multi_az = false, name = "orders", storage_gib = 20, version = "17" }
    deletion_protection = false
    log_retention_days  = 30
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.this.backup_retention_days == 7 && azurerm_postgresql_flexible_server.this.storage_mb == 32 * 1024 && azurerm_postgresql_flexible_server_database.this.name == "orders"
    error_message = "A small database must be possible."
  }

  assert {
    condition     = length(azurerm_postgresql_flexible_server.this.high_availability) == 0 && length(azurerm_management_lock.this) == 0
    error_message = "It must have no standby, and may be thrown away."
  }

  assert {
    condition     = one(azurerm_postgresql_flexible_server.this.customer_managed_key).key_vault_key_id == "https://mock.vault.azure.net/keys/data" && !one(azurerm_postgresql_flexible_server.this.authentication).password_auth_enabled && azurerm_log_analytics_workspace.this.retention_in_days == 30
    error_message = "It must be as safe as the large one."
  }
}
