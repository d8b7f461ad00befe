locals {
  # There where the network has the zone in which the name of the vault is answered.
  endpoints = { for purpose, zone_id in var.network.private_dns_zone_ids : purpose => zone_id if purpose == "vault" }
}

resource "azurerm_private_endpoint" "this" {
  for_each = local.endpoints

  location            = azurerm_resource_group.this.location
  name                = "${var.name}-${each.key}"
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
