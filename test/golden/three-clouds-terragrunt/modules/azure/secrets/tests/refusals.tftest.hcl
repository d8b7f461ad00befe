mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name       = "acme-prod"
  network    = { private_dns_zone_ids = {}, subnet_ids = { endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints", nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes", private = {} } }
  region     = "westeurope"
  tenant_id  = "22222222-2222-2222-2222-222222222222"
  vault_name = "acme-prod-vault"
}

run "refuses_nonsense" {
  command = plan

  variables {
    log_retention_days   = 7
    name                 = "Acme"
    network              = { private_dns_zone_ids = {}, subnet_ids = { endpoints = "endpoints", nodes = "nodes", private = {} } }
    officers             = { ci = { id = "acme-ci" } }
    recovery_window_days = 0
    region               = "West Europe"
    rotation_days        = 0
    runner_cidrs         = ["0.0.0.0/0"]
    secrets              = { "Payment API" = { description = "Key of the payment provider." } }
    tenant_id            = "acme.onmicrosoft.com"
    vault_name           = "acme--prod"
  }

  expect_failures = [
    var.log_retention_days, var.name, var.network, var.officers, var.recovery_window_days, var.region, var.rotation_days,
    var.runner_cidrs, var.secrets, var.tenant_id, var.vault_name,
  ]
}

run "refuses_too_much" {
  command = plan

  variables {
    log_retention_days   = 731
    name                 = "abcdefghijklmnopqrst-abcdefghijk"
    officers             = { ci = { id = "33333333-3333-3333-3333-333333333333", type = "ForeignGroup" } }
    recovery_window_days = 91
    rotation_days        = 366
    runner_cidrs         = ["203.0.0.0/15"]
    secrets              = { payment-api = { description = "Key of the payment provider.", generation = 0 } }
    tags                 = { for number in range(16) : "tag${number}" => "x" }
    vault_name           = "acme-prod-westeurope-7f3a9"
  }

  expect_failures = [
    var.log_retention_days, var.name, var.officers, var.recovery_window_days, var.rotation_days, var.runner_cidrs, var.secrets,
    var.tags, var.vault_name,
  ]
}

run "refuses_parts_of_numbers_and_sentences" {
  command = plan

  variables {
    log_retention_days   = 30.5
    recovery_window_days = 7.5
    rotation_days        = 1.5
    secrets              = { payment-api = { description = "payment" } }
  }

  expect_failures = [var.log_retention_days, var.recovery_window_days, var.rotation_days, var.secrets]
}

run "refuses_half_a_generation" {
  command = plan

  variables {
    secrets = { payment-api = { description = "Key of the payment provider.", generation = 1.5 } }
  }

  expect_failures = [var.secrets]
}

run "refuses_private_addresses" {
  command = plan

  variables {
    runner_cidrs = ["10.0.0.0/24", "172.20.0.0/16", "192.168.1.0/24"]
    vault_name   = "7-acme"
  }

  expect_failures = [var.runner_cidrs, var.vault_name]
}

run "refuses_addresses_that_are_no_ranges" {
  command = plan

  variables {
    runner_cidrs = ["203.0.113.10"]
    vault_name   = "acme-"
  }

  expect_failures = [var.runner_cidrs, var.vault_name]
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
