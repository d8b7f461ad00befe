mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name        = "acme-prod"
  region      = "westeurope"
  server_name = "acme-prod-database"
  tenant_id   = "22222222-2222-2222-2222-222222222222"

  database = { class = "GP_Standard_D2ds_v5", engine = "postgres", storage_gib = 100, version = "17" }

  keys = {
    data = {
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/data"
      versionless_id          = "https://mock.vault.azure.net/keys/data"
    }
  }

  network = {
    availability_zones   = ["1", "2"]
    private_dns_zone_ids = { postgres = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/acme-prod.private.postgres.database.azure.com" }
    subnet_ids           = { data = { 1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-1", 2 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-2" } }
  }
}

run "refuses_nonsense" {
  command = plan

  variables {
    administrators     = { platform = { id = "platform" } }
    database           = { class = "db.r6g.large", engine = "postgres", version = "17" }
    keys               = { data = { resource_versionless_id = "data", versionless_id = "https://mock.vault.azure.net/keys/data/0123456789abcdef0123456789abcdef" } }
    log_retention_days = 29
    name               = "Acme"
    server_name        = "-acme"
    tags               = { for number in range(51) : "tag${number}" => "x" }
    tenant_id          = "acme.onmicrosoft.com"
  }

  expect_failures = [
    var.administrators, var.database, var.keys, var.log_retention_days, var.name, var.server_name, var.tags,
    var.tenant_id,
  ]
}

run "refuses_too_much" {
  command = plan

  variables {
    administrators     = { platform = { id = "44444444-4444-4444-4444-444444444444", type = "Unknown" } }
    backup             = { retention_days = 36 }
    database           = { class = "GP_Standard_D2ds_v5", storage_gib = 16385, version = "17" }
    log_retention_days = 731
    name               = "abcdefghijklmnopqrst-abcdefghijk"
    server_name        = "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghij"
  }

  expect_failures = [var.administrators, var.backup, var.database, var.log_retention_days, var.name, var.server_name]
}

run "refuses_parts_of_numbers" {
  command = plan

  variables {
    backup             = { retention_days = 7.5 }
    database           = { class = "GP_Standard_D2ds_v5", storage_gib = 32.5, version = "17" }
    log_retention_days = 30.5
  }

  expect_failures = [var.backup, var.database, var.log_retention_days]
}

run "refuses_other_engines" {
  command = plan

  variables {
    database = { class = "GP_Standard_D2ds_v5", engine = "mysql", version = "17" }
  }

  expect_failures = [var.database]
}

run "refuses_versions_that_azure_lacks" {
  command = plan

  variables {
    database = { class = "GP_Standard_D2ds_v5", version = "17.5" }
  }

  expect_failures = [var.database]
}

run "refuses_names_that_databases_cannot_have" {
  command = plan

  variables {
    database = { class = "GP_Standard_D2ds_v5", name = "my-app", version = "17" }
  }

  expect_failures = [var.database]
}

run "refuses_names_that_are_taken" {
  command = plan

  variables {
    database = { class = "GP_Standard_D2ds_v5", name = "postgres", version = "17" }
  }

  expect_failures = [var.database]
}

run "refuses_too_few_days" {
  command = plan

  variables {
    backup = { retention_days = 6 }
  }

  expect_failures = [var.backup]
}

run "refuses_a_vault_that_keeps_nothing" {
  command = plan

  variables {
    backup = { vault_retention_days = 6 }
  }

  expect_failures = [var.backup]
}

run "refuses_what_is_no_region" {
  command = plan

  variables {
    region = "West Europe"
  }

  expect_failures = [var.region]
}
