locals {
  # Storage takes a single address without /32.
  runners = [for cidr in var.runner_cidrs : trimsuffix(cidr, "/32")]

  # Firewalls are asked only while there is a public side.
  has_runners = length(var.runner_cidrs) > 0 ? true : false
}

resource "azurerm_resource_group" "this" {
  location = var.region
  name     = var.resource_group_name

  tags = var.tags
}

# No pipeline may remove it: rights on locks are given to nobody.
resource "azurerm_management_lock" "this" {
  lock_level = "CanNotDelete"
  name       = "terraform-state"
  notes      = "Without this group Terraform forgets all of ${var.name}."
  scope      = azurerm_resource_group.this.id
}

resource "azurerm_storage_account" "this" {
  #checkov:skip=CKV_AZURE_33:The account has no queues, and the provider no such block any more.
  #checkov:skip=CKV_AZURE_59:Closed unless runner_cidrs names addresses, and never open to all.
  #checkov:skip=CKV2_AZURE_33:States come before any network. The firewall admits named runners only.
  account_replication_type          = var.replication
  account_tier                      = "Standard"
  allow_nested_items_to_be_public   = false
  infrastructure_encryption_enabled = true
  local_user_enabled                = false
  location                          = azurerm_resource_group.this.location
  min_tls_version                   = "TLS1_2"
  name                              = var.account_name
  public_network_access_enabled     = local.has_runners
  resource_group_name               = azurerm_resource_group.this.name
  shared_access_key_enabled         = false

  blob_properties {
    versioning_enabled = true
    container_delete_retention_policy { days = var.noncurrent_days }
    delete_retention_policy { days = var.noncurrent_days }
  }

  identity {
    identity_ids = [azurerm_user_assigned_identity.this.id]
    type         = "UserAssigned"
  }

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Deny"
    ip_rules       = local.runners
  }

  tags = var.tags

  lifecycle {
    ignore_changes  = [customer_managed_key]
    prevent_destroy = true
  }
}

# A resource of its own, so that the identity has its right on the key by then.
resource "azurerm_storage_account_customer_managed_key" "this" {
  key_vault_key_id          = azurerm_key_vault_key.this.versionless_id
  storage_account_id        = azurerm_storage_account.this.id
  user_assigned_identity_id = azurerm_user_assigned_identity.this.id

  depends_on = [azurerm_role_assignment.key]
}

resource "azurerm_storage_container" "this" {
  #checkov:skip=CKV2_AZURE_21:Storage insights need the account key, which is off. The audit setting logs every read.
  container_access_type = "private"
  name                  = var.container_name
  storage_account_id    = azurerm_storage_account.this.id

  lifecycle {
    prevent_destroy = true
  }
}

# For the move of the bootstrap's own state, and for repairs. Nobody may delete
# an earlier version.
resource "azurerm_role_assignment" "states" {
  principal_id         = var.administrator_principal_id
  role_definition_name = "Storage Blob Data Contributor"
  scope                = azurerm_storage_container.this.id
}

# Azure counts from the day that a version was written, which may be long ago.
# What goes this way is deleted softly, so it can be had back as long again.
resource "azurerm_storage_management_policy" "this" {
  storage_account_id = azurerm_storage_account.this.id

  rule {
    enabled = true
    name    = "old-versions"

    actions {
      version {
        delete_after_days_since_creation = var.noncurrent_days
      }
    }

    filters {
      blob_types = ["blockBlob"]
    }
  }
}
