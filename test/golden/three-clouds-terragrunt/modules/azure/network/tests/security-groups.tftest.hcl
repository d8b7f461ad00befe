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

run "every_tier_is_guarded" {
  command = plan

  assert {
    condition     = toset(keys(azurerm_subnet_network_security_group_association.this)) == setsubtract(keys(azurerm_subnet.this), ["api-server"])
    error_message = "Every subnet must have a security group but the one that AKS guards."
  }

  assert {
    condition     = local.guarded_subnets["data-2"] == "data" && local.guarded_subnets["nodes"] == "nodes" && toset(values(local.guarded_subnets)) == toset(keys(azurerm_network_security_group.this))
    error_message = "Each subnet must have the group of its tier."
  }
}

run "the_internet_reaches_web_ports_only" {
  command = plan

  assert {
    condition = {
      for name, group in azurerm_network_security_group.this : name => [for rule in group.security_rule : toset(rule.destination_port_ranges) if rule.access == "Allow" && contains(["*", "Internet"], coalesce(rule.source_address_prefix, "none"))]
      } == {
      data = [], endpoints = [], nodes = [toset(["443", "80"])], private = [], public = [toset(["443", "80"])]
    }
    error_message = "From the internet only 80 and 443 may come, and only to load balancers."
  }
}

run "the_rest_of_the_network_is_shut_out" {
  command = plan

  assert {
    condition = alltrue([
      for name, group in azurerm_network_security_group.this : anytrue([
        for rule in group.security_rule : rule.access == "Deny" && rule.priority == 4096 && rule.protocol == "*" && rule.source_address_prefix == "*" && rule.destination_port_range == "*"
      ]) if name != "nodes"
    ])
    error_message = "A group must end with a rule that denies: Azure lets the whole network in."
  }

  assert {
    condition = alltrue([
      for group in azurerm_network_security_group.this : length(group.security_rule) == length(distinct([for rule in group.security_rule : rule.priority])) && alltrue([for rule in group.security_rule : rule.direction == "Inbound"])
    ])
    error_message = "Rules of a group must have priorities of their own."
  }
}

run "data_admits_databases_only" {
  command = plan

  assert {
    condition = toset(flatten([
      for rule in azurerm_network_security_group.this["data"].security_rule : [
        for pair in setproduct(rule.source_address_prefixes, rule.destination_port_ranges) : "${pair[0]} ${rule.protocol} ${pair[1]}"
      ] if rule.priority < 4095
      ])) == toset([
      for pair in setproduct(["10.1.10.0/24", "10.1.11.0/24", "10.1.12.0/24", "10.1.192.0/18", "10.1.20.0/24", "10.1.21.0/24", "10.1.22.0/24"], ["5432", "6432"]) : "${pair[0]} Tcp ${pair[1]}"
    ])
    error_message = "Database ports must open to nodes, to the private tier and to the servers themselves, and to nobody else."
  }
}

run "endpoints_admit_https_of_the_network" {
  command = plan

  assert {
    condition = [
      for rule in azurerm_network_security_group.this["endpoints"].security_rule : [rule.source_address_prefix, rule.protocol, join(",", rule.destination_port_ranges)] if rule.priority < 4095
    ] == [["VirtualNetwork", "Tcp", "443"]]
    error_message = "Private endpoints must be reached by HTTPS, and from the network only."
  }
}
