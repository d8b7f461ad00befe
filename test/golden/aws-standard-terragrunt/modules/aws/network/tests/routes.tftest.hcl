mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  private_domain     = "prod.acme.internal"
  region             = "eu-west-1"
}

run "gateway_in_each_zone" {
  command = plan

  assert {
    condition     = toset(keys(aws_nat_gateway.this)) == toset(var.availability_zones)
    error_message = "Each zone must have a gateway."
  }

  assert {
    condition     = alltrue([for zone, gateway in aws_nat_gateway.this : gateway.subnet_id == aws_subnet.public[zone].id && gateway.allocation_id == aws_eip.nat[zone].id])
    error_message = "Each gateway must lie in the public subnet of its own zone, with an address of its own."
  }

  assert {
    condition     = alltrue([for zone, route in aws_route.private : route.nat_gateway_id == aws_nat_gateway.this[zone].id && route.route_table_id == aws_route_table.private[zone].id && route.destination_cidr_block == "0.0.0.0/0"])
    error_message = "The private table of each zone must lead to the gateway of its own zone."
  }

  assert {
    condition     = toset(keys(aws_route.private)) == toset(var.availability_zones) && length(distinct([for gateway in aws_nat_gateway.this : gateway.id])) == 3
    error_message = "There must be three routes to three gateways."
  }

  assert {
    condition     = output.egress_ips == { for zone, ip in aws_eip.nat : zone => ip.public_ip } && toset(keys(output.egress_ips)) == toset(var.availability_zones)
    error_message = "Others must be able to allow the address of each zone."
  }
}

run "associations" {
  command = plan

  variables {
    secondary_cidrs = ["100.64.0.0/16"]
  }

  assert {
    condition     = alltrue([for zone, association in aws_route_table_association.private : association.route_table_id == aws_route_table.private[zone].id && association.subnet_id == aws_subnet.private[zone].id])
    error_message = "Each private subnet must use the table of its zone."
  }

  assert {
    condition     = alltrue([for zone, association in aws_route_table_association.pods : association.route_table_id == aws_route_table.private[zone].id && association.subnet_id == aws_subnet.pods[zone].id])
    error_message = "Each pod subnet must use the private table of its zone."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.pods)) == tolist(["100.64.0.0/18", "100.64.64.0/18", "100.64.128.0/18"]) && toset(keys(aws_vpc_ipv4_cidr_block_association.this)) == toset(["100.64.0.0/16"])
    error_message = "Each zone must have a quarter of the range for pods."
  }

  assert {
    condition     = alltrue([for subnet in aws_subnet.pods : toset(keys(subnet.tags)) == toset(["Name"])])
    error_message = "Pod subnets must not invite load balancers."
  }
}

run "data_has_no_way_out" {
  command = plan

  assert {
    condition     = alltrue([for zone, association in aws_route_table_association.data : association.route_table_id == aws_route_table.data.id && association.subnet_id == aws_subnet.data[zone].id])
    error_message = "Data subnets must use the table of their tier."
  }

  assert {
    condition     = !contains([for route in concat([aws_route.public], values(aws_route.private)) : route.route_table_id], aws_route_table.data.id)
    error_message = "No route may be added to the table of the data tier."
  }

  assert {
    condition     = aws_route.public.gateway_id == aws_internet_gateway.this.id && aws_route.public.route_table_id == aws_route_table.public.id
    error_message = "Only the public tier must lead to the internet gateway."
  }
}

run "single_gateway" {
  command = plan

  variables {
    nat_gateways = "single"
  }

  assert {
    condition     = toset(keys(aws_nat_gateway.this)) == toset(["eu-west-1a"]) && toset(keys(aws_eip.nat)) == toset(["eu-west-1a"])
    error_message = "There must be one gateway, in the first zone."
  }

  assert {
    condition     = toset(keys(aws_route.private)) == toset(var.availability_zones) && alltrue([for route in aws_route.private : route.nat_gateway_id == aws_nat_gateway.this["eu-west-1a"].id])
    error_message = "All zones must share it."
  }
}

run "no_gateway" {
  command = plan

  variables {
    nat_gateways = "none"
  }

  assert {
    condition     = length(aws_nat_gateway.this) + length(aws_eip.nat) + length(aws_route.private) == 0
    error_message = "Without gateways there must be no address and no default route."
  }

  assert {
    condition     = length(aws_route_table.private) == 3 && output.egress_ips == {}
    error_message = "Each zone must keep its table."
  }
}
