locals {
  # With the endpoint people in the network can read what nobody reaches from
  # outside.
  flow_log_endpoints = { for key, log in var.flow_logs : key => log if contains(var.private_endpoints, "blob") }
}

resource "azurerm_storage_account" "flow_logs" {
  #checkov:skip=CKV_AZURE_33:The account has no queues, and the provider no such block any more.
  #checkov:skip=CKV_AZURE_59:The service that writes the log comes by the public side. The firewall admits no address.
  #checkov:skip=CKV_AZURE_206:Flow logs stay in the region that they speak of; three zones are enough for them.
  #checkov:skip=CKV2_AZURE_1:The vault needs this network, so its keys do not exist yet.
  for_each = var.flow_logs

  account_replication_type          = "ZRS"
  account_tier                      = "Standard"
  allow_nested_items_to_be_public   = false
  cross_tenant_replication_enabled  = false
  default_to_oauth_authentication   = true
  infrastructure_encryption_enabled = true
  local_user_enabled                = false
  location                          = azurerm_resource_group.this.location
  min_tls_version                   = "TLS1_2"
  name                              = each.value.storage_account_name
  public_network_access_enabled     = true
  resource_group_name               = azurerm_resource_group.this.name
  shared_access_key_enabled         = false

  blob_properties {
    container_delete_retention_policy {
      days = 7
    }

    delete_retention_policy {
      days = 7
    }
  }

  # The service that writes the log comes by the public side, and alone may pass.
  # https://learn.microsoft.com/azure/network-watcher/frequently-asked-questions
  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Deny"
  }

  tags = var.tags
}

resource "azurerm_private_endpoint" "flow_logs" {
  for_each = local.flow_log_endpoints

  location            = azurerm_resource_group.this.location
  name                = "${var.name}-flow-${each.key}"
  resource_group_name = azurerm_resource_group.this.name
  subnet_id           = azurerm_subnet.this["endpoints"].id

  private_dns_zone_group {
    name                 = "blob"
    private_dns_zone_ids = [azurerm_private_dns_zone.this["blob"].id]
  }

  private_service_connection {
    is_manual_connection           = false
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.flow_logs[each.key].id
    subresource_names              = ["blob"]
  }

  tags = var.tags
}

# Azure makes one watcher per region by itself, under these names.
resource "azurerm_network_watcher_flow_log" "this" {
  #checkov:skip=CKV_AZURE_12:Each environment says how long. Production keeps a year.
  for_each = var.flow_logs

  enabled              = true
  location             = azurerm_resource_group.this.location
  name                 = "${var.name}-${var.region}-flow-${each.key}"
  network_watcher_name = "NetworkWatcher_${var.region}"
  resource_group_name  = "NetworkWatcherRG"
  storage_account_id   = azurerm_storage_account.flow_logs[each.key].id
  target_resource_id   = azurerm_virtual_network.this.id
  version              = 2

  retention_policy {
    days    = each.value.retention_days
    enabled = true
  }

  tags = var.tags
}
