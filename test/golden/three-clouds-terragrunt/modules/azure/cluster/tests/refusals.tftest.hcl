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

run "refuses_a_key_of_secrets_without_version" {
  command = plan

  variables {
    keys = {
      cluster = {
        id                      = "https://acme.vault.azure.net/keys/cluster"
        resource_versionless_id = "/subscriptions/0/resourceGroups/kv/providers/Microsoft.KeyVault/vaults/acme/keys/cluster"
      }
      storage = {
        resource_versionless_id = "/subscriptions/0/resourceGroups/kv/providers/Microsoft.KeyVault/vaults/acme/keys/storage"
        versionless_id          = "https://acme.vault.azure.net/keys/storage"
      }
    }
  }

  expect_failures = [var.keys]
}

run "refuses_a_key_of_disks_with_version" {
  command = plan

  variables {
    keys = {
      cluster = {
        id                      = "https://acme.vault.azure.net/keys/cluster/0123456789abcdef0123456789abcdef"
        resource_versionless_id = "/subscriptions/0/resourceGroups/kv/providers/Microsoft.KeyVault/vaults/acme/keys/cluster"
      }
      storage = {
        resource_versionless_id = "/subscriptions/0/resourceGroups/kv/providers/Microsoft.KeyVault/vaults/acme/keys/storage"
        versionless_id          = "https://acme.vault.azure.net/keys/storage/0123456789abcdef0123456789abcdef"
      }
    }
  }

  expect_failures = [var.keys]
}

run "refuses_keys_without_resource" {
  command = plan

  variables {
    keys = {
      cluster = {
        id                      = "https://acme.vault.azure.net/keys/cluster/0123456789abcdef0123456789abcdef"
        resource_versionless_id = "https://acme.vault.azure.net/keys/cluster"
      }
      storage = {
        resource_versionless_id = "/subscriptions/0/resourceGroups/kv/providers/Microsoft.KeyVault/vaults/acme/keys/storage"
        versionless_id          = "https://acme.vault.azure.net/keys/storage"
      }
    }
  }

  expect_failures = [var.keys]
}

run "refuses_patches_and_words_as_version" {
  command = plan

  variables {
    kubernetes_version = "1.36.1"
  }

  expect_failures = [var.kubernetes_version]
}

run "refuses_odd_names_and_regions" {
  command = plan

  variables {
    name   = "Acme"
    region = "West Europe"
  }

  expect_failures = [var.name, var.region]
}

run "refuses_other_clouds" {
  command = plan

  variables {
    region = "chinaeast2"
  }

  expect_failures = [var.region]
}

run "refuses_unknown_logs" {
  command = plan

  variables {
    logs = { types = ["audit", "kubelet"] }
  }

  expect_failures = [var.logs]
}

run "refuses_logs_for_a_week" {
  command = plan

  variables {
    logs = { retention_days = 7 }
  }

  expect_failures = [var.logs]
}

run "refuses_logs_for_three_years" {
  command = plan

  variables {
    logs = { retention_days = 1096 }
  }

  expect_failures = [var.logs]
}

run "refuses_more_tags_than_azure_takes" {
  command = plan

  variables {
    tags = { for number in range(51) : "tag-${number}" => "x" }
  }

  expect_failures = [var.tags]
}
