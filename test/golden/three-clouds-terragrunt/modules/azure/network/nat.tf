locals {
  # A pool of nodes spans zones and a subnet has one gateway, so only a gateway
  # over all zones keeps the way out of nodes when a zone is lost.
  _regional = { regional = { sku = "StandardV2", zones = null } }
  _zonal_gateways = {
    for zone in var.availability_zones : zone => { sku = "Standard", zones = [zone] }
  }

  gateways = {
    per-zone = merge(local._regional, local._zonal_gateways)
    single   = local._regional
    none     = {}
  }[var.nat_gateways]

  gateway_of_subnet = {
    per-zone = merge({ nodes = "regional" }, { for zone in var.availability_zones : "private-${zone}" => zone })
    single   = merge({ nodes = "regional" }, { for zone in var.availability_zones : "private-${zone}" => "regional" })
    none     = {}
  }[var.nat_gateways]
}

resource "azurerm_public_ip" "nat" {
  for_each = local.gateways

  allocation_method   = "Static"
  location            = azurerm_resource_group.this.location
  name                = "${var.name}-nat-${each.key}"
  resource_group_name = azurerm_resource_group.this.name
  sku                 = each.value.sku
  zones               = each.value.zones

  tags = var.tags
}

resource "azurerm_nat_gateway" "this" {
  for_each = local.gateways

  location            = azurerm_resource_group.this.location
  name                = "${var.name}-${each.key}"
  resource_group_name = azurerm_resource_group.this.name
  sku_name            = each.value.sku
  zones               = each.value.zones

  tags = var.tags
}

resource "azurerm_nat_gateway_public_ip_association" "this" {
  for_each = local.gateways

  nat_gateway_id       = azurerm_nat_gateway.this[each.key].id
  public_ip_address_id = azurerm_public_ip.nat[each.key].id
}

resource "azurerm_subnet_nat_gateway_association" "this" {
  for_each = local.gateway_of_subnet

  nat_gateway_id = azurerm_nat_gateway.this[each.value].id
  subnet_id      = azurerm_subnet.this[each.key].id
}
