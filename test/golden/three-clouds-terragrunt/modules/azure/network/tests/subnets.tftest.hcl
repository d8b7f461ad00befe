mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["1", "2", "3"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  private_domain     = "prod.acme.internal"
  region             = "westeurope"
}

run "address_plan" {
  command = plan

  assert {
    condition     = tolist(values(output.subnet_cidrs.public)) == tolist(["10.1.1.0/24", "10.1.2.0/24", "10.1.3.0/24"])
    error_message = "Public subnets must be 10.1.1.0/24 to 10.1.3.0/24."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.1.10.0/24", "10.1.11.0/24", "10.1.12.0/24"])
    error_message = "Private subnets must be 10.1.10.0/24 to 10.1.12.0/24."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["10.1.20.0/24", "10.1.21.0/24", "10.1.22.0/24"])
    error_message = "Data subnets must be 10.1.20.0/24 to 10.1.22.0/24."
  }

  assert {
    condition     = [output.subnet_cidrs.nodes, output.subnet_cidrs.endpoints, output.subnet_cidrs.api_server] == ["10.1.192.0/18", "10.1.176.0/22", "10.1.191.240/28"]
    error_message = "Nodes must have the last quarter, and endpoints and API server what lies before it."
  }

  assert {
    condition     = { for key, subnet in azurerm_subnet.this : key => one(subnet.address_prefixes) } == local.subnets
    error_message = "Each subnet must have the range that the outputs name."
  }

  assert {
    condition     = length(azurerm_storage_account.flow_logs) + length(azurerm_network_watcher_flow_log.this) + length(azurerm_private_endpoint.flow_logs) == 0
    error_message = "What was not asked for must not exist."
  }
}

run "closed_by_default" {
  command = plan

  assert {
    condition     = alltrue([for subnet in azurerm_subnet.this : subnet.default_outbound_access_enabled == false])
    error_message = "No subnet may have a way out that nobody chose."
  }

  assert {
    condition     = azurerm_resource_group.this.name == "acme-prod-westeurope-network"
    error_message = "Resource groups must carry the region: a subscription may hold two networks."
  }
}

run "subnets_of_services" {
  command = plan

  assert {
    condition = { for key, subnet in azurerm_subnet.this : key => one(one(subnet.delegation).service_delegation).name if length(subnet.delegation) > 0 } == {
      api-server = "Microsoft.ContainerService/managedClusters"
      data-1     = "Microsoft.DBforPostgreSQL/flexibleServers"
      data-2     = "Microsoft.DBforPostgreSQL/flexibleServers"
      data-3     = "Microsoft.DBforPostgreSQL/flexibleServers"
    }
    error_message = "AKS and PostgreSQL must own the subnets they run in, and no other."
  }

  assert {
    condition = { for key, subnet in azurerm_subnet.this : key => toset(subnet.service_endpoint[*].service) if length(subnet.service_endpoint) > 0 && local.tiers[key] != "data" } == {
      for key in ["nodes", "private-1", "private-2", "private-3"] : key => toset(["Microsoft.KeyVault", "Microsoft.Storage"])
    }
    error_message = "Nodes and private subnets must reach vaults and storage from their own addresses."
  }

  assert {
    condition     = azurerm_subnet.this["endpoints"].private_endpoint_network_policies == "Enabled"
    error_message = "Security groups must hold for private endpoints too."
  }
}

run "what_postgresql_adds_to_its_subnets_is_there_before" {
  command = plan

  variables {
    service_endpoints = []
  }

  assert {
    condition = { for key, subnet in azurerm_subnet.this : key => toset(subnet.service_endpoint[*].service) if length(subnet.service_endpoint) > 0 } == {
      for key in ["data-1", "data-2", "data-3"] : key => toset(["Microsoft.Storage"])
    }
    error_message = "Data subnets must have the endpoint for storage, which a later plan would take away, and no other subnet one that nobody asked for."
  }
}

run "fewer_zones_keep_their_place" {
  command = plan

  variables {
    availability_zones = ["1", "2"]
    cidr               = "10.0.0.0/20"
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.0.0.160/28", "10.0.0.176/28"])
    error_message = "Subnets must follow the range."
  }

  assert {
    condition     = [output.subnet_cidrs.nodes, output.subnet_cidrs.endpoints, output.subnet_cidrs.api_server] == ["10.0.12.0/22", "10.0.11.0/26", "10.0.11.240/28"]
    error_message = "What is not a tier must follow the range too."
  }
}

run "larger_subnets" {
  command = plan

  variables {
    subnets = { newbits = 4, public_offset = 0, private_offset = 3, data_offset = 8 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["10.1.128.0/20", "10.1.144.0/20", "10.1.160.0/20"])
    error_message = "Data subnets must be the ninth to eleventh /20."
  }
}

run "tags" {
  command = plan

  variables {
    tags = { Owner = "platform" }
  }

  assert {
    condition     = alltrue([for resource in concat([azurerm_resource_group.this, azurerm_virtual_network.this], values(azurerm_network_security_group.this), values(azurerm_private_dns_zone.this)) : resource.tags == tomap({ Owner = "platform" })])
    error_message = "What can carry tags must carry them."
  }
}
