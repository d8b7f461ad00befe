locals {
  # Azure has these sizes only: the database gets the next one.
  storage_gib = min([for size in [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384] : size if size >= var.database.storage_gib]...)

  standbys = [for mode in ["ZoneRedundant"] : mode if var.database.multi_az]
  copies   = [for key in [var.keys.copy] : key if key != null]
}

resource "azurerm_postgresql_flexible_server" "this" {
  #checkov:skip=CKV2_AZURE_57:It lies in a subnet of the network itself, where nothing else can be and no endpoint is possible.
  auto_grow_enabled             = true
  backup_retention_days         = var.backup.retention_days
  delegated_subnet_id           = var.network.subnet_ids.data[element(var.network.availability_zones, 0)]
  geo_redundant_backup_enabled  = length(local.copies) > 0 ? true : false
  location                      = azurerm_resource_group.this.location
  name                          = var.server_name
  private_dns_zone_id           = var.network.private_dns_zone_ids.postgres
  public_network_access_enabled = false
  resource_group_name           = azurerm_resource_group.this.name
  sku_name                      = var.database.class
  storage_mb                    = 1024 * local.storage_gib
  version                       = var.database.version

  # No password, so that none can leak, grow old or be shared: whoever logs in
  # is somebody in Entra.
  authentication {
    active_directory_auth_enabled = true
    password_auth_enabled         = false
    tenant_id                     = var.tenant_id
  }

  customer_managed_key {
    geo_backup_key_vault_key_id          = one(local.copies[*].versionless_id)
    geo_backup_user_assigned_identity_id = one(local.copies[*].identity_id)
    key_vault_key_id                     = var.keys.data.versionless_id
    primary_user_assigned_identity_id    = azurerm_user_assigned_identity.encryption.id
  }

  dynamic "high_availability" {
    for_each = local.standbys

    content {
      mode = high_availability.value
    }
  }

  identity {
    identity_ids = concat([azurerm_user_assigned_identity.encryption.id], local.copies[*].identity_id)
    type         = "UserAssigned"
  }

  maintenance_window {
    day_of_week  = 0
    start_hour   = 3
    start_minute = 30
  }

  tags = var.tags

  # The database grows by itself, and a smaller one would be a new one. After a
  # failover both have changed places, and may stay there.
  lifecycle {
    ignore_changes = [storage_mb, zone, high_availability[0].standby_availability_zone]
  }

  depends_on = [azurerm_role_assignment.encryption]
}
