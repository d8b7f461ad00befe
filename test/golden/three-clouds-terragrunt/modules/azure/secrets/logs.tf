resource "azurerm_log_analytics_workspace" "this" {
  local_authentication_enabled = false
  location                     = azurerm_resource_group.this.location
  name                         = "${var.name}-secrets"
  resource_group_name          = azurerm_resource_group.this.name
  retention_in_days            = var.log_retention_days
  sku                          = "PerGB2018"

  tags = var.tags
}

# Who read which secret, and who used which key.
resource "azurerm_monitor_diagnostic_setting" "this" {
  log_analytics_workspace_id = azurerm_log_analytics_workspace.this.id
  name                       = "audit"
  target_resource_id         = azurerm_key_vault.this.id

  enabled_log {
    category = "AuditEvent"
  }
}
