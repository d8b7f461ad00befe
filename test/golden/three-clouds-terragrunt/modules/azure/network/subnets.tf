locals {
  _range = one(azurerm_virtual_network.this.address_space)

  _tiers = {
    data    = var.subnets.data_offset
    private = var.subnets.private_offset
    public  = var.subnets.public_offset
  }

  # Subnets span zones here. A tier has one per zone for what stays in its zone.
  _zonal = merge([
    for tier, offset in local._tiers : {
      for zone, index in local.zones : "${tier}-${zone}" => cidrsubnet(local._range, var.subnets.newbits, offset + index)
    }
  ]...)

  # A pool of nodes spans zones and has one subnet, with room for an address per
  # pod. The API server has the last /28 below.
  _others = cidrsubnet(local._range, 4, 11)
  _shared = {
    api-server = cidrsubnet(local._others, 24 - local._prefix, pow(2, 24 - local._prefix) - 1)
    endpoints  = cidrsubnet(local._others, 2, 0)
    nodes      = cidrsubnet(local._range, 2, 3)
  }

  subnets = merge(local._zonal, local._shared)

  # What guards a subnet, and what may be in it, goes by its tier.
  tiers = { for key in keys(local.subnets) : key => key == "api-server" ? key : regex("^[a-z]+", key) }

  # Services that own the subnet they run in.
  delegations = {
    api-server = { api-server = "Microsoft.ContainerService/managedClusters" }
    data       = { databases = "Microsoft.DBforPostgreSQL/flexibleServers" }
  }

  # PostgreSQL archives to storage this way, and would add it to its subnet itself.
  service_endpoints = {
    data    = ["Microsoft.Storage"]
    nodes   = var.service_endpoints
    private = var.service_endpoints
  }
}

resource "azurerm_subnet" "this" {
  for_each = local.subnets

  address_prefixes                  = [each.value]
  default_outbound_access_enabled   = false
  name                              = each.key
  private_endpoint_network_policies = "Enabled"
  resource_group_name               = azurerm_resource_group.this.name
  virtual_network_name              = azurerm_virtual_network.this.name

  dynamic "delegation" {
    for_each = lookup(local.delegations, local.tiers[each.key], {})

    content {
      name = delegation.key

      service_delegation {
        actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
        name    = delegation.value
      }
    }
  }

  dynamic "service_endpoint" {
    for_each = lookup(local.service_endpoints, local.tiers[each.key], [])

    content {
      service = service_endpoint.value
    }
  }
}
