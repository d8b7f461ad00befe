mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_name               = "acmedevtfstate"
  administrator_principal_id = "33333333-3333-4333-8333-333333333333"
  container_name             = "tfstate"
  name                       = "acme-dev"
  region                     = "westeurope"
  resource_group_name        = "acme-dev-westeurope-state"
  runner_cidrs               = []
  tenant_id                  = "22222222-2222-4222-8222-222222222222"
  vault_name                 = "acme-dev-tfstate"
}

run "refuses_nonsense" {
  command = plan

  variables {
    account_name               = "acme-dev"
    administrator_principal_id = "platform@example.com"
    container_name             = "tf--state"
    name                       = "Acme"
    noncurrent_days            = 29
    region                     = "West Europe"
    replication                = "LRS"
    resource_group_name        = "acme/dev"
    runner_cidrs               = ["203.0.113.10"]
    tenant_id                  = "example.com"
    vault_name                 = "acme--dev"
  }

  expect_failures = [
    var.account_name, var.administrator_principal_id, var.container_name, var.name, var.noncurrent_days,
    var.region, var.replication, var.resource_group_name, var.runner_cidrs, var.tenant_id, var.vault_name,
  ]
}

run "refuses_too_much" {
  command = plan

  variables {
    account_name    = "a234567890123456789012345"
    container_name  = "a23456789-123456789-123456789-123456789-123456789-123456789-1234"
    name            = "abcdefghijklmnopqrst-abcdefghijk"
    noncurrent_days = 366
    runner_cidrs    = ["198.0.0.0/15"]
    tags            = { for number in range(16) : "tag-${number}" => "x" }
    vault_name      = "a234567890123456789012345"
  }

  expect_failures = [var.account_name, var.container_name, var.name, var.noncurrent_days, var.runner_cidrs, var.tags, var.vault_name]
}

run "refuses_private_addresses" {
  command = plan

  variables {
    runner_cidrs = ["10.1.0.0/16"]
  }

  expect_failures = [var.runner_cidrs]
}

run "refuses_pairs_of_addresses" {
  command = plan

  variables {
    runner_cidrs = ["203.0.113.10/31"]
  }

  expect_failures = [var.runner_cidrs]
}

run "refuses_host_bits" {
  command = plan

  variables {
    runner_cidrs = ["203.0.113.10/24"]
  }

  expect_failures = [var.runner_cidrs]
}

run "refuses_a_vault_that_starts_with_a_digit" {
  command = plan

  variables {
    vault_name = "1acme-dev"
  }

  expect_failures = [var.vault_name]
}
