mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name          = "acme-prod"
  region        = "northeurope"
  source_region = "westeurope"
  tenant_id     = "22222222-2222-2222-2222-222222222222"
  vault_name    = "acme-prod-copy-7f3a9c"

  network = {
    private_dns_zone_ids = { vault = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net" }
    subnet_ids           = { endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints", nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes", private = {} }
  }
}

run "refuses_nonsense" {
  command = plan

  variables {
    log_retention_days = 29
    name               = "Acme"
    network            = { private_dns_zone_ids = {}, subnet_ids = { endpoints = "endpoints", nodes = "nodes", private = {} } }
    officers           = { ci = { id = "ci" } }
    runner_cidrs       = ["10.0.0.0/24"]
    tags               = { for number in range(16) : "tag${number}" => "x" }
    tenant_id          = "acme.onmicrosoft.com"
    vault_name         = "acme--copy"
  }

  expect_failures = [
    var.log_retention_days, var.name, var.network, var.officers, var.runner_cidrs, var.tags, var.tenant_id, var.vault_name,
  ]
}

run "refuses_regions_that_are_none" {
  command = plan

  variables {
    region = "North Europe"
  }

  expect_failures = [var.region]
}

run "refuses_a_copy_beside_the_database" {
  command = plan

  variables {
    region = "westeurope"
  }

  expect_failures = [var.source_region]
}

run "refuses_host_bits" {
  command = plan

  variables {
    runner_cidrs = ["203.0.113.10/24"]
  }

  expect_failures = [var.runner_cidrs]
}

run "refuses_addresses_of_carriers" {
  command = plan

  variables {
    runner_cidrs = ["100.64.0.0/24"]
  }

  expect_failures = [var.runner_cidrs]
}
