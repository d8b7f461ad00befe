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

run "refuses_nothing_and_nonsense" {
  command = plan

  variables {
    availability_zones = []
    cidr               = "10.1.0.0"
    flow_logs          = { all = { retention_days = 0, storage_account_name = "acme-flow" } }
    name               = "Acme"
    nat_gateways       = "one"
    private_domain     = "internal"
    private_endpoints  = ["sql"]
    region             = "West Europe"
    service_endpoints  = ["KeyVault"]
    subnets            = { newbits = -1 }
    tags               = { "a<b" = "" }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs, var.name, var.nat_gateways, var.private_domain, var.private_endpoints, var.region, var.service_endpoints, var.subnets, var.tags]
}

run "refuses_too_much" {
  command = plan

  variables {
    availability_zones = ["1", "2", "4"]
    cidr               = "10.0.0.0/15"
    flow_logs          = { all = { retention_days = 366, storage_account_name = "acmeprodflow" } }
    name               = "abcdefghijklmnopqrst-abcdefghijk"
    private_domain     = "prod.acme.internal."
    region             = "usgovvirginia"
    subnets            = { data_offset = 20.5 }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs, var.name, var.private_domain, var.region, var.subnets]
}

run "refuses_a_zone_twice_and_host_bits" {
  command = plan

  variables {
    availability_zones = ["1", "1"]
    cidr               = "10.1.0.1/16"
    flow_logs          = { thirteen-long = { retention_days = 30, storage_account_name = "acmeprodflow" } }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs]
}

run "refuses_public_ranges" {
  command = plan

  variables {
    cidr = "11.1.0.0/16"
  }

  expect_failures = [var.cidr]
}

run "refuses_two_logs_of_one_network" {
  command = plan

  variables {
    flow_logs = {
      all    = { retention_days = 30, storage_account_name = "acmeprodflow" }
      denied = { retention_days = 30, storage_account_name = "acmeproddenied" }
    }
  }

  expect_failures = [var.flow_logs]
}

run "refuses_small_ranges" {
  command = plan

  variables {
    cidr = "10.1.0.0/21"
  }

  expect_failures = [var.cidr]
}

run "refuses_subnets_smaller_than_databases_need" {
  command = plan

  variables {
    subnets = { newbits = 13 }
  }

  expect_failures = [azurerm_virtual_network.this]
}

run "refuses_tiers_where_nodes_are" {
  command = plan

  variables {
    subnets = { newbits = 4, public_offset = 0, private_offset = 4, data_offset = 9 }
  }

  expect_failures = [azurerm_virtual_network.this]
}

run "refuses_tiers_that_share_a_subnet" {
  command = plan

  variables {
    subnets = { public_offset = 8 }
  }

  expect_failures = [azurerm_virtual_network.this]
}

run "accepts_what_just_fits" {
  command = plan

  variables {
    cidr    = "100.65.0.0/16"
    subnets = { newbits = 12, public_offset = 2807, private_offset = 2810, data_offset = 2813 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["100.65.175.208/28", "100.65.175.224/28", "100.65.175.240/28"])
    error_message = "What just fits must be accepted."
  }
}
