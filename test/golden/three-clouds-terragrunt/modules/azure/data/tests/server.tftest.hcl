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

run "production_unless_somebody_wants_less" {
  command = plan

  assert {
    condition     = azurerm_postgresql_flexible_server.this.backup_retention_days == 35
    error_message = "Backups must be kept for 35 days."
  }

  assert {
    condition     = one(azurerm_postgresql_flexible_server.this.high_availability).mode == "ZoneRedundant"
    error_message = "There must be a standby in another zone."
  }

  assert {
    condition     = [for lock in azurerm_management_lock.this : "${lock.lock_level} ${lock.scope}"] == ["CanNotDelete ${azurerm_postgresql_flexible_server.this.id}"]
    error_message = "The database must not be deleted by mistake."
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.this.storage_mb == 128 * 1024 && azurerm_postgresql_flexible_server.this.auto_grow_enabled
    error_message = "The disk must be the next one that Azure has, and grow before it stops the database."
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.this.name == "acme-prod-database" && azurerm_postgresql_flexible_server.this.sku_name == "GP_Standard_D2ds_v5" && azurerm_postgresql_flexible_server.this.version == "17"
    error_message = "The server must be the one that was asked for."
  }

  assert {
    condition     = one(azurerm_postgresql_flexible_server.this.maintenance_window).day_of_week == 0 && one(azurerm_postgresql_flexible_server.this.maintenance_window).start_hour == 3 && one(azurerm_postgresql_flexible_server.this.maintenance_window).start_minute == 30
    error_message = "Patches must come by themselves, at night on Sundays."
  }

  assert {
    condition     = azurerm_resource_group.this.name == "acme-prod-westeurope-data" && azurerm_postgresql_flexible_server_database.this.name == "app"
    error_message = "There must be a group for it, and a database from the start."
  }
}

run "encrypted_with_our_key" {
  command = plan

  assert {
    condition     = one(azurerm_postgresql_flexible_server.this.customer_managed_key).key_vault_key_id == "https://mock.vault.azure.net/keys/data" && one(azurerm_postgresql_flexible_server.this.customer_managed_key).primary_user_assigned_identity_id == azurerm_user_assigned_identity.encryption.id
    error_message = "Data must be encrypted with the key of data, whose rotation the server follows."
  }

  assert {
    condition     = azurerm_role_assignment.encryption.role_definition_name == "Key Vault Crypto Service Encryption User" && azurerm_role_assignment.encryption.scope == var.keys.data.resource_versionless_id
    error_message = "The server must wrap with that key, and with no other."
  }

  assert {
    condition     = azurerm_postgresql_flexible_server_configuration.this["require_secure_transport"].value == "on" && azurerm_postgresql_flexible_server_configuration.this["ssl_min_protocol_version"].value == "TLSv1.2"
    error_message = "Connections without TLS, or with an old one, must be refused."
  }
}

run "only_from_the_network" {
  command = plan

  assert {
    condition     = !azurerm_postgresql_flexible_server.this.public_network_access_enabled && endswith(azurerm_postgresql_flexible_server.this.delegated_subnet_id, "/subnets/data-1") && azurerm_postgresql_flexible_server.this.private_dns_zone_id == var.network.private_dns_zone_ids.postgres
    error_message = "The database must lie in the data subnet of the first zone and nowhere else."
  }
}

run "no_password" {
  command = plan

  variables {
    administrators = { platform-admins = { id = "44444444-4444-4444-4444-444444444444" } }
  }

  assert {
    condition     = !one(azurerm_postgresql_flexible_server.this.authentication).password_auth_enabled && one(azurerm_postgresql_flexible_server.this.authentication).active_directory_auth_enabled && one(azurerm_postgresql_flexible_server.this.authentication).tenant_id == var.tenant_id
    error_message = "Everybody must log in as somebody in Entra."
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.this.administrator_password == null && azurerm_postgresql_flexible_server.this.administrator_password_wo == null
    error_message = "There must be no password that somebody could lose."
  }

  assert {
    condition = { for name, administrator in azurerm_postgresql_flexible_server_active_directory_administrator.this : name => "${administrator.principal_type} ${administrator.object_id}" } == {
      acme-prod-database-admin = "ServicePrincipal 11111111-1111-1111-1111-111111111111"
      platform-admins          = "Group 44444444-4444-4444-4444-444444444444"
    }
    error_message = "The server must have an administrator of its own, beside those who were named."
  }
}

run "logs_leave_the_server" {
  command = plan

  assert {
    condition     = toset([for log in azurerm_monitor_diagnostic_setting.this.enabled_log : log.category]) == toset(["PostgreSQLLogs"]) && toset([for metric in azurerm_monitor_diagnostic_setting.this.enabled_metric : metric.category]) == toset(["AllMetrics"]) && azurerm_monitor_diagnostic_setting.this.target_resource_id == azurerm_postgresql_flexible_server.this.id
    error_message = "The logs and measurements must leave the database."
  }

  assert {
    condition     = azurerm_log_analytics_workspace.this.retention_in_days == 90 && !azurerm_log_analytics_workspace.this.local_authentication_enabled
    error_message = "They must be kept for 90 days."
  }

  assert {
    condition     = { for name, parameter in azurerm_postgresql_flexible_server_configuration.this : name => parameter.value if startswith(name, "log_") } == { log_connections = "on", log_disconnections = "on", log_min_duration_statement = "1000", log_statement = "ddl" }
    error_message = "Logs must say who came, what changed and what was slow, but hold no data."
  }
}

run "what_applications_and_people_are_told" {
  command = plan

  assert {
    condition     = output.address == "mock.postgres.database.azure.com" && output.reader_address == output.address && output.port == 5432 && output.database_name == "app"
    error_message = "Applications must be told where the database is."
  }

  assert {
    condition     = output.administrator.name == "acme-prod-database-admin" && output.administrator.client_id == azurerm_user_assigned_identity.administrator.client_id && output.administrator.id == azurerm_user_assigned_identity.administrator.id && output.id == azurerm_postgresql_flexible_server.this.id
    error_message = "Whoever sets up users must be told as whom."
  }
}

run "tags_everywhere" {
  command = plan

  variables {
    tags = { Project = "acme" }
  }

  assert {
    condition     = alltrue([for tags in [azurerm_resource_group.this.tags, azurerm_postgresql_flexible_server.this.tags, azurerm_log_analytics_workspace.this.tags, azurerm_user_assigned_identity.administrator.tags, azurerm_user_assigned_identity.encryption.tags] : tags == tomap({ Project = "acme" })])
    error_message = "Everything must carry the tags of the environment."
  }
}
