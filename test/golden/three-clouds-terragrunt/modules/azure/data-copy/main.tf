resource "azurerm_resource_group" "this" {
  location = var.region
  name     = "${var.name}-${var.region}-data-copy"

  tags = var.tags
}

locals {
  # There where the network has the zone in which the name of the vault is answered.
  endpoints = { for purpose, zone_id in var.network.private_dns_zone_ids : purpose => zone_id if purpose == "vault" }

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
  soft_delete_retention_days    = 90
  tenant_id                     = var.tenant_id

  # The database fetches its key as a trusted service.
  network_acls {
    bypass                     = "AzureServices"
    default_action             = "Deny"
    ip_rules                   = var.runner_cidrs
    virtual_network_subnet_ids = local.subnet_ids
  }

  tags = var.tags
}

# It lies where the network is, and leads into the other region.
resource "azurerm_private_endpoint" "this" {
  for_each = local.endpoints

  location            = var.source_region
  name                = "${var.name}-data-copy"
  resource_group_name = azurerm_resource_group.this.name
  subnet_id           = var.network.subnet_ids.endpoints

  private_dns_zone_group {
    name                 = each.key
    private_dns_zone_ids = [each.value]
  }

  private_service_connection {
    is_manual_connection           = false
    name                           = each.key
    private_connection_resource_id = azurerm_key_vault.this.id
    subresource_names              = ["vault"]
  }

  tags = var.tags
}
