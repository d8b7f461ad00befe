mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "westeurope"

  access_entries = {
    platform = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
  }

  keys = {
    cluster = {
      id                      = "https://acme-prod.vault.azure.net/keys/cluster/0123456789abcdef0123456789abcdef"
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod/keys/cluster"
    }
    storage = {
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod/keys/storage"
      versionless_id          = "https://acme-prod.vault.azure.net/keys/storage"
    }
  }

  network = {
    availability_zones = ["1", "2", "3"]
    cidr               = "10.1.0.0/16"
    egress_ips         = { regional = "203.0.113.1" }
    id                 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod"
    subnet_ids = {
      api_server = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/api-server"
      nodes      = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/nodes"
    }
  }
}

run "refuses_the_whole_internet" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["0.0.0.0/0"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_the_whole_internet_of_ipv6" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["::/0"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_half_of_the_internet" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["128.0.0.0/1"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_ranges_wider_than_16" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.112.0.0/15"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_addresses_without_prefix" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.0.113.7"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_host_bits" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.0.113.7/24"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_private_ranges_as_public" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["10.20.0.0/16"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_more_ranges_than_aks_takes" {
  command = plan

  variables {
    endpoint = { public_cidrs = [for number in range(201) : "203.0.113.${number}/32"] }
  }

  expect_failures = [var.endpoint]
}
