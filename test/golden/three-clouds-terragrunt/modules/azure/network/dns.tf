locals {
  # Names that Azure gives to the private side of its services.
  _private_link = {
    blob     = "privatelink.blob.core.windows.net"
    registry = "privatelink.azurecr.io"
    vault    = "privatelink.vaultcore.azure.net"
  }

  # PostgreSQL in a subnet of its own needs a zone below this domain, and no
  # endpoint.
  dns_zones = merge(
    { postgres = "${var.name}.private.postgres.database.azure.com", private = var.private_domain },
    { for service in var.private_endpoints : service => local._private_link[service] },
  )
}

resource "azurerm_private_dns_zone" "this" {
  for_each = local.dns_zones

  name                = each.value
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

# A service that has its endpoint in another network is in no zone of ours: its name
# is then answered as on the internet, and not with nothing.
# https://learn.microsoft.com/azure/dns/private-dns-fallback
resource "azurerm_private_dns_zone_virtual_network_link" "this" {
  for_each = local.dns_zones

  name                 = var.name
  private_dns_zone_id  = azurerm_private_dns_zone.this[each.key].id
  registration_enabled = false
  resolution_policy    = contains(var.private_endpoints, each.key) ? "NxDomainRedirect" : null
  virtual_network_id   = azurerm_virtual_network.this.id

  tags = var.tags
}
