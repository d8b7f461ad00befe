locals {
  # Who read or wrote which state, and who used the key.
  audits = {
    key    = { categories = ["AuditEvent"], target = azurerm_key_vault.this.id }
    states = { categories = ["StorageDelete", "StorageRead", "StorageWrite"], target = "${azurerm_storage_account.this.id}/blobServices/default" }
  }
}

resource "azurerm_log_analytics_workspace" "audit" {
  local_authentication_enabled = false
  location                     = azurerm_resource_group.this.location
  name                         = "${var.name}-state-audit"
  resource_group_name          = azurerm_resource_group.this.name
  retention_in_days            = 365
  sku                          = "PerGB2018"

  tags = var.tags
}

resource "azurerm_monitor_diagnostic_setting" "audit" {
  for_each = local.audits

  log_analytics_workspace_id = azurerm_log_analytics_workspace.audit.id
  name                       = "audit"
  target_resource_id         = each.value.target

  dynamic "enabled_log" {
    for_each = toset(each.value.categories)

    content {
      category = enabled_log.value
    }
  }
}
