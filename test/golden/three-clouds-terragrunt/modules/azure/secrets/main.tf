resource "azurerm_resource_group" "this" {
  location = var.region
  name     = "${var.name}-${var.region}-secrets"

  tags = var.tags

  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

locals {
  # Without an endpoint the network comes from its subnets, over the backbone of Azure.
  subnet_ids = [for id in concat([var.network.subnet_ids.nodes], values(var.network.subnet_ids.private)) : id if length(local.endpoints) == 0]

  # The firewall of a vault is asked only while its public side is on.
  has_firewall = length(var.runner_cidrs) + length(local.subnet_ids) > 0
}

resource "azurerm_key_vault" "this" {
  location                      = azurerm_resource_group.this.location
  name                          = var.vault_name
  public_network_access_enabled = local.has_firewall
  purge_protection_enabled      = true
  rbac_authorization_enabled    = true
  resource_group_name           = azurerm_resource_group.this.name
  sku_name                      = "premium"
  soft_delete_retention_days    = var.recovery_window_days
  tenant_id                     = var.tenant_id

  # Disks and databases fetch their keys as trusted services.
  network_acls {
    bypass                     = "AzureServices"
    default_action             = "Deny"
    ip_rules                   = var.runner_cidrs
    virtual_network_subnet_ids = local.subnet_ids
  }

  tags = var.tags
}
