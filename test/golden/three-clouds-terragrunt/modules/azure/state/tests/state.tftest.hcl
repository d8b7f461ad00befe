mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_name               = "acmedevtfstate"
  administrator_principal_id = "33333333-3333-4333-8333-333333333333"
  container_name             = "tfstate"
  name                       = "acme-dev"
  region                     = "westeurope"
  resource_group_name        = "acme-dev-westeurope-state"
  runner_cidrs               = []
  tenant_id                  = "22222222-2222-4222-8222-222222222222"
  vault_name                 = "acme-dev-tfstate"
}

run "no_key_opens_the_account" {
  command = plan

  assert {
    condition     = !azurerm_storage_account.this.shared_access_key_enabled && !azurerm_storage_account.this.local_user_enabled && !azurerm_storage_account.this.allow_nested_items_to_be_public
    error_message = "Only identities may open the account: no key, no local user, nobody unknown."
  }

  assert {
    condition     = azurerm_storage_account.this.min_tls_version == "TLS1_2" && azurerm_storage_account.this.infrastructure_encryption_enabled
    error_message = "States must be encrypted on their way, and twice where they lie."
  }

  assert {
    condition     = azurerm_storage_container.this.container_access_type == "private" && azurerm_storage_container.this.name == "tfstate" && azurerm_storage_account.this.name == "acmedevtfstate"
    error_message = "Account and container must have the names that backends know, and be private."
  }

  assert {
    condition     = azurerm_storage_account.this.account_replication_type == "GZRS"
    error_message = "States must outlive a region."
  }
}

run "earlier_states_are_kept" {
  command = plan

  assert {
    condition     = one(azurerm_storage_account.this.blob_properties).versioning_enabled
    error_message = "Each write must leave the earlier state."
  }

  assert {
    condition     = one(one(azurerm_storage_account.this.blob_properties).delete_retention_policy).days == 90 && one(one(azurerm_storage_account.this.blob_properties).container_delete_retention_policy).days == 90
    error_message = "What was deleted must come back for 90 days."
  }

  assert {
    condition     = one(one(one(azurerm_storage_management_policy.this.rule).actions).version).delete_after_days_since_creation == 90 && length(one(one(azurerm_storage_management_policy.this.rule).actions).base_blob) == 0
    error_message = "Only earlier versions may go by age, and never a state."
  }
}

run "the_key" {
  command = plan

  assert {
    condition     = azurerm_storage_account_customer_managed_key.this.key_vault_key_id == azurerm_key_vault_key.this.versionless_id && one(azurerm_storage_account.this.identity).identity_ids == toset([azurerm_user_assigned_identity.this.id])
    error_message = "The account must follow the rotation of our key."
  }

  assert {
    condition     = azurerm_key_vault_key.this.key_type == "RSA-HSM" && azurerm_key_vault_key.this.key_size == 3072 && toset(azurerm_key_vault_key.this.key_opts) == toset(["unwrapKey", "wrapKey"])
    error_message = "The key must lie in hardware and do no more than wrap."
  }

  assert {
    condition     = one(azurerm_key_vault_key.this.rotation_policy).expire_after == "P2Y" && one(one(azurerm_key_vault_key.this.rotation_policy).automatic).time_after_creation == "P1Y"
    error_message = "The key must rotate each year, and expire after two."
  }

  assert {
    condition     = [azurerm_role_assignment.key.role_definition_name, azurerm_role_assignment.key.scope] == ["Key Vault Crypto Service Encryption User", azurerm_key_vault_key.this.resource_versionless_id]
    error_message = "The account's identity must use this key and no other."
  }
}

run "the_vault" {
  command = plan

  assert {
    condition     = azurerm_key_vault.this.purge_protection_enabled && azurerm_key_vault.this.soft_delete_retention_days == 90 && azurerm_key_vault.this.rbac_authorization_enabled
    error_message = "Nobody may purge the key, and roles alone must decide."
  }

  assert {
    condition     = azurerm_key_vault.this.sku_name == "premium" && azurerm_key_vault.this.tenant_id == var.tenant_id && azurerm_key_vault.this.name == "acme-dev-tfstate"
    error_message = "The vault must keep keys in hardware, for our tenant."
  }
}

run "nothing_can_be_deleted" {
  command = plan

  assert {
    condition     = azurerm_management_lock.this.lock_level == "CanNotDelete" && azurerm_management_lock.this.scope == azurerm_resource_group.this.id && azurerm_resource_group.this.name == "acme-dev-westeurope-state"
    error_message = "The resource group must be locked."
  }
}

run "the_administrator" {
  command = plan

  assert {
    condition     = [azurerm_role_assignment.administrator.role_definition_name, azurerm_role_assignment.administrator.scope, azurerm_role_assignment.administrator.principal_id] == ["Key Vault Crypto Officer", azurerm_key_vault.this.id, "33333333-3333-4333-8333-333333333333"]
    error_message = "The administrator must make the key."
  }

  assert {
    condition     = [azurerm_role_assignment.states.role_definition_name, azurerm_role_assignment.states.scope, azurerm_role_assignment.states.principal_id] == ["Storage Blob Data Contributor", azurerm_storage_container.this.id, "33333333-3333-4333-8333-333333333333"]
    error_message = "The administrator must write states, and reach no other container."
  }
}

run "every_use_is_known" {
  command = plan

  assert {
    condition = { for key, setting in azurerm_monitor_diagnostic_setting.audit : key => [for log in setting.enabled_log : log.category] } == {
      key    = ["AuditEvent"]
      states = ["StorageDelete", "StorageRead", "StorageWrite"]
    }
    error_message = "Uses of the key, and reads and writes of states must be logged."
  }

  assert {
    condition     = azurerm_monitor_diagnostic_setting.audit["states"].target_resource_id == "${azurerm_storage_account.this.id}/blobServices/default" && azurerm_log_analytics_workspace.audit.retention_in_days == 365
    error_message = "The log must be about blobs, and be kept for a year."
  }
}

run "closed_without_runners" {
  command = plan

  assert {
    condition     = !azurerm_storage_account.this.public_network_access_enabled && !azurerm_key_vault.this.public_network_access_enabled
    error_message = "Without runners nothing may be reached from outside."
  }
}

run "open_to_runners_only" {
  command = plan

  variables {
    runner_cidrs = ["198.51.100.0/24", "203.0.113.10/32"]
  }

  assert {
    condition     = one(azurerm_storage_account.this.network_rules).default_action == "Deny" && one(azurerm_storage_account.this.network_rules).ip_rules == toset(["198.51.100.0/24", "203.0.113.10"])
    error_message = "The account must admit the runners and nobody else, a single one without its /32."
  }

  assert {
    condition     = one(azurerm_key_vault.this.network_acls).default_action == "Deny" && one(azurerm_key_vault.this.network_acls).ip_rules == toset(["198.51.100.0/24", "203.0.113.10"])
    error_message = "The vault must admit the same."
  }

  assert {
    condition     = azurerm_storage_account.this.public_network_access_enabled && azurerm_key_vault.this.public_network_access_enabled
    error_message = "Firewalls must be asked."
  }
}
