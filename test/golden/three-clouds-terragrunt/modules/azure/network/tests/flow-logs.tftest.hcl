mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["1", "2", "3"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  private_domain     = "prod.acme.internal"
  region             = "westeurope"
}

run "a_log_of_the_whole_network" {
  command = plan

  variables {
    flow_logs = { all = { retention_days = 365, storage_account_name = "acmeprodflow" } }
  }

  assert {
    condition     = azurerm_network_watcher_flow_log.this["all"].target_resource_id == azurerm_virtual_network.this.id && azurerm_network_watcher_flow_log.this["all"].enabled
    error_message = "The flow log must cover the whole network."
  }

  assert {
    condition     = one(azurerm_network_watcher_flow_log.this["all"].retention_policy).days == 365 && one(azurerm_network_watcher_flow_log.this["all"].retention_policy).enabled
    error_message = "The log must be kept for its number of days."
  }

  assert {
    condition     = [azurerm_network_watcher_flow_log.this["all"].network_watcher_name, azurerm_network_watcher_flow_log.this["all"].resource_group_name, azurerm_network_watcher_flow_log.this["all"].name] == ["NetworkWatcher_westeurope", "NetworkWatcherRG", "acme-prod-westeurope-flow-all"]
    error_message = "The log must belong to the watcher that Azure made for the region."
  }
}

run "nobody_reaches_the_account_from_outside" {
  command = plan

  variables {
    flow_logs = { all = { retention_days = 90, storage_account_name = "acmeprodflow" } }
  }

  assert {
    condition = alltrue([
      for account in azurerm_storage_account.flow_logs : !account.shared_access_key_enabled && !account.allow_nested_items_to_be_public && !account.local_user_enabled && account.min_tls_version == "TLS1_2"
    ])
    error_message = "The account must be closed to keys, to strangers and to old TLS."
  }

  assert {
    condition     = alltrue([for account in azurerm_storage_account.flow_logs : account.public_network_access_enabled && one(account.network_rules).default_action == "Deny" && one(account.network_rules).bypass == toset(["AzureServices"]) && account.infrastructure_encryption_enabled])
    error_message = "Only services of Azure may pass the public side, which the log comes by, and what they write must be encrypted twice."
  }

  assert {
    condition     = azurerm_storage_account.flow_logs["all"].name == "acmeprodflow" && azurerm_storage_account.flow_logs["all"].account_replication_type == "ZRS"
    error_message = "The account must have the name it was given, and outlive a zone."
  }

  assert {
    condition     = length(azurerm_private_endpoint.flow_logs) == 0
    error_message = "Without the answer there must be no endpoint."
  }
}

run "people_in_the_network_read_it" {
  command = plan

  variables {
    flow_logs         = { all = { retention_days = 90, storage_account_name = "acmeprodflow" } }
    private_endpoints = ["blob"]
  }

  assert {
    condition     = one(azurerm_private_endpoint.flow_logs["all"].private_service_connection).subresource_names == tolist(["blob"]) && one(azurerm_private_endpoint.flow_logs["all"].private_service_connection).private_connection_resource_id == azurerm_storage_account.flow_logs["all"].id
    error_message = "The endpoint must lead to the blobs of the log."
  }

  assert {
    condition     = azurerm_private_endpoint.flow_logs["all"].subnet_id == azurerm_subnet.this["endpoints"].id
    error_message = "The endpoint must lie in the subnet for endpoints."
  }
}
