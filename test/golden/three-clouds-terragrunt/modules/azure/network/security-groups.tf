locals {
  # AKS guards the subnet of the API server itself.
  guarded_subnets = { for key, tier in local.tiers : key => tier if tier != "api-server" }
}

# Rules stand inside the group, so that one added by hand shows up in a plan.
resource "azurerm_network_security_group" "this" {
  for_each = local.rules

  location            = azurerm_resource_group.this.location
  name                = "${var.name}-${each.key}"
  resource_group_name = azurerm_resource_group.this.name

  dynamic "security_rule" {
    for_each = each.value

    content {
      access                     = security_rule.value.access
      destination_address_prefix = "*"
      destination_port_range     = contains(security_rule.value.ports, "*") ? "*" : null
      destination_port_ranges    = contains(security_rule.value.ports, "*") ? null : security_rule.value.ports
      direction                  = "Inbound"
      name                       = security_rule.key
      priority                   = security_rule.value.priority
      protocol                   = security_rule.value.protocol
      source_address_prefix      = security_rule.value.sources == null ? coalesce(security_rule.value.source, "*") : null
      source_address_prefixes    = security_rule.value.sources
      source_port_range          = "*"
    }
  }

  tags = var.tags
}

resource "azurerm_subnet_network_security_group_association" "this" {
  for_each = local.guarded_subnets

  network_security_group_id = azurerm_network_security_group.this[each.value].id
  subnet_id                 = azurerm_subnet.this[each.key].id
}
