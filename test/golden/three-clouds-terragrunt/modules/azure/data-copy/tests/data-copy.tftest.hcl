mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name          = "acme-prod"
  region        = "northeurope"
  source_region = "westeurope"
  tenant_id     = "22222222-2222-2222-2222-222222222222"
  vault_name    = "acme-prod-copy-7f3a9c"

  network = {
    private_dns_zone_ids = { vault = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net" }
    subnet_ids           = { endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints", nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes", private = {} }
  }
}

run "a_key_in_the_second_region" {
  command = plan

  assert {
    condition     = azurerm_key_vault.this.location == "northeurope" && azurerm_resource_group.this.name == "acme-prod-northeurope-data-copy" && azurerm_user_assigned_identity.this.location == "northeurope"
    error_message = "Vault and identity must be where the copies are."
  }

  assert {
    condition     = azurerm_key_vault.this.purge_protection_enabled && azurerm_key_vault.this.rbac_authorization_enabled && azurerm_key_vault.this.soft_delete_retention_days == 90 && azurerm_key_vault.this.name == "acme-prod-copy-7f3a9c"
    error_message = "The vault must lose nothing, and roles decide."
  }

  assert {
    condition     = azurerm_key_vault_key.this.key_type == "RSA-HSM" && join(" ", azurerm_key_vault_key.this.key_opts) == "unwrapKey wrapKey" && one(one(azurerm_key_vault_key.this.rotation_policy).automatic).time_after_creation == "P1Y" && one(azurerm_key_vault_key.this.rotation_policy).expire_after == "P2Y"
    error_message = "The key must lie in hardware, rotate, and end."
  }

  # The policy says nothing of the version that is there before it.
  assert {
    condition     = timecmp(azurerm_key_vault_key.this.expiration_date, timeadd(plantimestamp(), "17500h")) > 0
    error_message = "The first version must end after two years too."
  }

  assert {
    condition     = azurerm_role_assignment.this.role_definition_name == "Key Vault Crypto Service Encryption User" && azurerm_role_assignment.this.scope == azurerm_key_vault_key.this.resource_versionless_id
    error_message = "The database must wrap with that key, and with no other."
  }

  assert {
    condition     = output.copy == { identity_id = azurerm_user_assigned_identity.this.id, region = "northeurope", versionless_id = "https://mock.vault.azure.net/keys/mock" }
    error_message = "Module data must be told what it asks for."
  }
}

run "only_from_the_network" {
  command = plan

  assert {
    condition     = !azurerm_key_vault.this.public_network_access_enabled && one(azurerm_key_vault.this.network_acls).default_action == "Deny"
    error_message = "With an endpoint the vault must have no public side."
  }

  assert {
    condition     = azurerm_private_endpoint.this["vault"].location == "westeurope" && azurerm_private_endpoint.this["vault"].subnet_id == var.network.subnet_ids.endpoints && one(azurerm_private_endpoint.this["vault"].private_service_connection).private_connection_resource_id == azurerm_key_vault.this.id
    error_message = "The endpoint must be where the network is."
  }
}

run "without_an_endpoint" {
  command = plan

  variables {
    network      = { private_dns_zone_ids = {}, subnet_ids = { endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints", nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes", private = {} } }
    officers     = { ci = { id = "33333333-3333-3333-3333-333333333333" } }
    runner_cidrs = ["203.0.113.10/32"]
  }

  assert {
    condition     = length(azurerm_private_endpoint.this) == 0 && one(azurerm_key_vault.this.network_acls).default_action == "Deny" && one(azurerm_key_vault.this.network_acls).ip_rules == toset(["203.0.113.10/32"]) && one(azurerm_key_vault.this.network_acls).virtual_network_subnet_ids == toset([var.network.subnet_ids.nodes])
    error_message = "Then the network and the runners alone must reach it."
  }

  assert {
    condition     = azurerm_role_assignment.officers["ci"].role_definition_name == "Key Vault Crypto Officer" && azurerm_role_assignment.officers["ci"].scope == azurerm_key_vault.this.id
    error_message = "Whoever applies must be able to make the key."
  }
}

run "who_used_it_is_written_down" {
  command = plan

  assert {
    condition     = toset([for log in azurerm_monitor_diagnostic_setting.this.enabled_log : log.category]) == toset(["AuditEvent"]) && azurerm_log_analytics_workspace.this.retention_in_days == 90
    error_message = "Every use of the key must be logged."
  }
}
