mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name       = "acme-prod"
  region     = "westeurope"
  tenant_id  = "22222222-2222-2222-2222-222222222222"
  vault_name = "acme-prod-vault"

  network = {
    private_dns_zone_ids = {
      blob  = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net"
      vault = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net"
    }
    subnet_ids = {
      endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints"
      nodes     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes"
      private = {
        1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/private-1"
        2 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/private-2"
      }
    }
  }
}

run "nothing_is_lost" {
  command = plan

  assert {
    condition     = azurerm_key_vault.this.purge_protection_enabled && azurerm_key_vault.this.soft_delete_retention_days == 90
    error_message = "What is deleted must come back for 90 days, and nobody be able to end that."
  }

  assert {
    condition     = azurerm_key_vault.this.rbac_authorization_enabled && azurerm_key_vault.this.sku_name == "premium" && azurerm_key_vault.this.tenant_id == var.tenant_id
    error_message = "Roles must decide, and keys lie in hardware."
  }

  assert {
    condition     = azurerm_key_vault.this.name == "acme-prod-vault" && azurerm_resource_group.this.name == "acme-prod-westeurope-secrets" && azurerm_resource_group.this.location == "westeurope"
    error_message = "The vault must have its own group in its region, and the name that was picked."
  }
}

run "only_from_the_network" {
  command = plan

  assert {
    condition     = !azurerm_key_vault.this.public_network_access_enabled && one(azurerm_key_vault.this.network_acls).default_action == "Deny" && one(azurerm_key_vault.this.network_acls).bypass == "AzureServices"
    error_message = "With an endpoint the vault must have no public side."
  }

  assert {
    condition     = toset(keys(azurerm_private_endpoint.this)) == toset(["vault"]) && endswith(azurerm_private_endpoint.this["vault"].subnet_id, "/subnets/endpoints")
    error_message = "There must be one endpoint, in the subnet of endpoints."
  }

  assert {
    condition     = one(azurerm_private_endpoint.this["vault"].private_service_connection).subresource_names == tolist(["vault"]) && one(azurerm_private_endpoint.this["vault"].private_service_connection).private_connection_resource_id == azurerm_key_vault.this.id
    error_message = "The endpoint must lead to the vault."
  }

  assert {
    condition     = one(azurerm_private_endpoint.this["vault"].private_dns_zone_group).private_dns_zone_ids == tolist([var.network.private_dns_zone_ids["vault"]])
    error_message = "The name of the vault must be answered with the endpoint."
  }
}

run "runners_from_outside" {
  command = plan

  variables {
    runner_cidrs = ["203.0.113.10/32"]
  }

  assert {
    condition     = azurerm_key_vault.this.public_network_access_enabled && one(azurerm_key_vault.this.network_acls).default_action == "Deny" && one(azurerm_key_vault.this.network_acls).ip_rules == toset(["203.0.113.10/32"]) && length(one(azurerm_key_vault.this.network_acls).virtual_network_subnet_ids) == 0
    error_message = "Runners must get in, and nobody else from outside."
  }
}

run "without_an_endpoint" {
  command = plan

  variables {
    network = {
      private_dns_zone_ids = { postgres = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/acme-prod.private.postgres.database.azure.com" }
      subnet_ids = {
        endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints"
        nodes     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes"
        private   = { 1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/private-1" }
      }
    }
  }

  assert {
    condition     = length(azurerm_private_endpoint.this) == 0 && one(azurerm_key_vault.this.network_acls).virtual_network_subnet_ids == toset([var.network.subnet_ids.nodes, var.network.subnet_ids.private["1"]]) && one(azurerm_key_vault.this.network_acls).default_action == "Deny"
    error_message = "Then nodes and private subnets alone must reach it."
  }
}

run "officers" {
  command = plan

  variables {
    officers = {
      ci       = { id = "33333333-3333-3333-3333-333333333333" }
      platform = { id = "44444444-4444-4444-4444-444444444444", type = "Group" }
    }
  }

  assert {
    condition = { for key, role in azurerm_role_assignment.officers : key => "${role.role_definition_name} ${role.principal_type} ${role.principal_id}" } == {
      ci-certificates       = "Key Vault Certificates Officer ServicePrincipal 33333333-3333-3333-3333-333333333333"
      ci-keys               = "Key Vault Crypto Officer ServicePrincipal 33333333-3333-3333-3333-333333333333"
      ci-secrets            = "Key Vault Secrets Officer ServicePrincipal 33333333-3333-3333-3333-333333333333"
      platform-certificates = "Key Vault Certificates Officer Group 44444444-4444-4444-4444-444444444444"
      platform-keys         = "Key Vault Crypto Officer Group 44444444-4444-4444-4444-444444444444"
      platform-secrets      = "Key Vault Secrets Officer Group 44444444-4444-4444-4444-444444444444"
    }
    error_message = "Those who apply must be able to make keys, secrets and certificates."
  }

  assert {
    condition     = alltrue([for role in azurerm_role_assignment.officers : role.scope == azurerm_key_vault.this.id])
    error_message = "They must have no right on other vaults."
  }
}

run "who_used_it_is_written_down" {
  command = plan

  assert {
    condition     = azurerm_monitor_diagnostic_setting.this.target_resource_id == azurerm_key_vault.this.id && toset([for log in azurerm_monitor_diagnostic_setting.this.enabled_log : log.category]) == toset(["AuditEvent"])
    error_message = "Every use of the vault must be logged."
  }

  assert {
    condition     = azurerm_log_analytics_workspace.this.retention_in_days == 90 && !azurerm_log_analytics_workspace.this.local_authentication_enabled
    error_message = "The log must be kept for 90 days, and take no shared key."
  }
}

run "tags_everywhere" {
  command = plan

  variables {
    tags = { Project = "acme" }
  }

  assert {
    condition = alltrue([
      for tags in concat(
        [azurerm_resource_group.this.tags, azurerm_key_vault.this.tags, azurerm_log_analytics_workspace.this.tags],
        [for key in azurerm_key_vault_key.this : key.tags],
        [for endpoint in azurerm_private_endpoint.this : endpoint.tags],
      ) : tags == tomap({ Project = "acme" })
    ])
    error_message = "Everything must carry the tags of the environment."
  }
}
