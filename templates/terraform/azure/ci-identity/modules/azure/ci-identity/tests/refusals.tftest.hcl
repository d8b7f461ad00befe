mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  environment        = "dev"
  name               = "acme-dev"
  region             = "westeurope"
  repository         = "acme/platform"
  services           = ["Microsoft.KeyVault", "Microsoft.Network"]
  state_container_id = "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/acme-dev-westeurope-state/providers/Microsoft.Storage/storageAccounts/acmedevtfstate/blobServices/default/containers/tfstate"
  subscription_id    = "11111111-1111-4111-8111-111111111111"
}

run "refuses_nonsense" {
  command = plan

  variables {
    environment        = "Dev"
    region             = "West Europe"
    repository         = "https://github.com/acme/platform"
    services           = ["network"]
    state_container_id = "tfstate"
    subscription_id    = "acme"
  }

  expect_failures = [var.environment, var.region, var.repository, var.services, var.state_container_id, var.subscription_id]
}

run "refuses_a_name_in_capitals" {
  command = plan

  variables {
    name = "Acme-dev"
  }

  expect_failures = [var.name]
}

run "refuses_a_name_of_another_environment" {
  command = plan

  variables {
    name = "acme-prod"
  }

  expect_failures = [var.name]
}

run "refuses_services_that_rule" {
  command = plan

  variables {
    services = ["Microsoft.Authorization", "Microsoft.Network"]
  }

  expect_failures = [var.services]
}

run "refuses_no_services" {
  command = plan

  variables {
    services = []
  }

  expect_failures = [var.services]
}

run "refuses_a_whole_account_of_states" {
  command = plan

  variables {
    state_container_id = "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/acme-dev-westeurope-state/providers/Microsoft.Storage/storageAccounts/acmedevtfstate"
  }

  expect_failures = [var.state_container_id]
}

run "refuses_more_tags_than_azure_takes" {
  command = plan

  variables {
    tags = { for number in range(51) : "tag-${number}" => "x" }
  }

  expect_failures = [var.tags]
}
