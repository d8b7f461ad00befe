output "availability_zones" {
  description = "Zones in order, for the cluster and databases that spread over them."
  value       = var.availability_zones
}

output "cidr" {
  description = "Address range, for firewall rules and peerings."
  value       = local._range
}

output "egress_ips" {
  description = "Addresses that traffic leaves from, by zone of the gateway, and regional for the one of the nodes: for the allow-lists of others."
  value       = { for key, ip in azurerm_public_ip.nat : key => ip.ip_address }
}

output "id" {
  description = "Virtual network, for the cluster and peerings."
  value       = azurerm_virtual_network.this.id
}

output "private_dns_zone_ids" {
  description = "Private DNS zones by service, for databases (postgres) and private endpoints (blob, registry, vault)."
  value       = { for key, zone in azurerm_private_dns_zone.this : key => zone.id if key != "private" }

  # What joins a zone before the network is linked to it cannot be resolved.
  depends_on = [azurerm_private_dns_zone_virtual_network_link.this]
}

output "private_zone" {
  description = "Private DNS zone, for records of databases and internal services."
  value = {
    id   = azurerm_private_dns_zone.this["private"].id
    name = azurerm_private_dns_zone.this["private"].name
  }
}

output "resource_group_name" {
  description = "Resource group of the network, for load balancers that live beside it."
  value       = azurerm_resource_group.this.name
}

output "subnet_cidrs" {
  description = "Ranges by tier and zone, and of the subnets over all zones: for firewall rules."
  value = {
    api_server = local.subnets["api-server"]
    data       = { for zone in var.availability_zones : zone => local.subnets["data-${zone}"] }
    endpoints  = local.subnets["endpoints"]
    nodes      = local.subnets["nodes"]
    private    = { for zone in var.availability_zones : zone => local.subnets["private-${zone}"] }
    public     = { for zone in var.availability_zones : zone => local.subnets["public-${zone}"] }
  }
}

output "subnet_ids" {
  description = "Subnets: nodes and api_server for the cluster, endpoints for private endpoints, and by zone data for PostgreSQL servers, private for machines of your own, public for appliances."
  value = {
    api_server = azurerm_subnet.this["api-server"].id
    data       = { for zone in var.availability_zones : zone => azurerm_subnet.this["data-${zone}"].id }
    endpoints  = azurerm_subnet.this["endpoints"].id
    nodes      = azurerm_subnet.this["nodes"].id
    private    = { for zone in var.availability_zones : zone => azurerm_subnet.this["private-${zone}"].id }
    public     = { for zone in var.availability_zones : zone => azurerm_subnet.this["public-${zone}"].id }
  }

  # AKS refuses nodes that have no way out yet, and nothing may start unguarded.
  depends_on = [
    azurerm_nat_gateway_public_ip_association.this,
    azurerm_subnet_nat_gateway_association.this,
    azurerm_subnet_network_security_group_association.this,
  ]
}
