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

run "each_zone_has_its_gateway" {
  command = plan

  assert {
    condition     = { for key, gateway in azurerm_nat_gateway.this : key => [gateway.sku_name, jsonencode(gateway.zones)] } == { "1" = ["Standard", "[\"1\"]"], "2" = ["Standard", "[\"2\"]"], "3" = ["Standard", "[\"3\"]"], regional = ["StandardV2", "null"] }
    error_message = "Each zone must have a gateway, and the nodes one over all zones: no other survives the loss of a zone."
  }

  assert {
    condition     = { for key, ip in azurerm_public_ip.nat : key => [ip.sku, jsonencode(ip.zones)] } == { for key, gateway in azurerm_nat_gateway.this : key => [gateway.sku_name, jsonencode(gateway.zones)] }
    error_message = "An address must be of the kind and in the zone of its gateway."
  }

  assert {
    condition     = local.gateway_of_subnet == { nodes = "regional", private-1 = "1", private-2 = "2", private-3 = "3" }
    error_message = "Each private subnet must use the gateway of its zone."
  }

  assert {
    condition     = toset(keys(azurerm_subnet_nat_gateway_association.this)) == toset(["nodes", "private-1", "private-2", "private-3"])
    error_message = "The data tier, endpoints and API server must have no way out."
  }

  assert {
    condition     = toset(keys(output.egress_ips)) == toset(["1", "2", "3", "regional"])
    error_message = "All addresses that traffic leaves from must be known."
  }
}

run "single_gateway" {
  command = plan

  variables {
    nat_gateways = "single"
  }

  assert {
    condition     = toset(keys(azurerm_nat_gateway.this)) == toset(["regional"]) && toset(keys(azurerm_public_ip.nat)) == toset(["regional"])
    error_message = "There must be one gateway, over all zones."
  }

  assert {
    condition     = toset(values(local.gateway_of_subnet)) == toset(["regional"]) && length(azurerm_subnet_nat_gateway_association.this) == 4
    error_message = "All zones must share it."
  }
}

run "no_gateway" {
  command = plan

  variables {
    nat_gateways = "none"
  }

  assert {
    condition     = length(azurerm_nat_gateway.this) + length(azurerm_public_ip.nat) + length(azurerm_subnet_nat_gateway_association.this) == 0 && output.egress_ips == {}
    error_message = "Without gateways there must be no address and no way out."
  }
}
