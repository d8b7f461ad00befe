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

run "refuses_a_standby_of_small_ones" {
  command = plan

  variables {
    database = { class = "B_Standard_B2ms", version = "17" }
  }

  expect_failures = [var.database]
}

run "refuses_a_standby_in_the_same_zone" {
  command = plan

  variables {
    network = {
      availability_zones   = ["1"]
      private_dns_zone_ids = { postgres = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/acme-prod.private.postgres.database.azure.com" }
      subnet_ids           = { data = { 1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-1" } }
    }
  }

  expect_failures = [var.network]
}

run "refuses_a_network_without_its_subnet" {
  command = plan

  variables {
    network = {
      availability_zones   = ["1", "2"]
      private_dns_zone_ids = { postgres = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/acme-prod.private.postgres.database.azure.com" }
      subnet_ids           = { data = { 1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-1" } }
    }
  }

  expect_failures = [var.network]
}

run "refuses_a_zone_in_which_servers_have_no_name" {
  command = plan

  variables {
    network = {
      availability_zones   = ["1", "2"]
      private_dns_zone_ids = { postgres = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/prod.acme.internal" }
      subnet_ids           = { data = { 1 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-1", 2 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data-2" } }
    }
  }

  expect_failures = [var.network]
}

run "refuses_a_lock_on_nothing" {
  command = plan

  variables {
    backup = { locked = true }
  }

  expect_failures = [var.backup]
}

run "refuses_a_copy_in_the_same_region" {
  command = plan

  variables {
    keys = {
      copy = { identity_id = "copy", region = "westeurope", versionless_id = "https://copy.vault.azure.net/keys/data" }
      data = {
        resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/data"
        versionless_id          = "https://mock.vault.azure.net/keys/data"
      }
    }
  }

  expect_failures = [var.keys]
}
