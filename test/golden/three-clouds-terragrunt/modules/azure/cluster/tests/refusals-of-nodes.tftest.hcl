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

run "refuses_more_at_least_than_at_most" {
  command = plan

  variables {
    nodes = { system = { max = 2, min = 3 } }
  }

  expect_failures = [var.nodes]
}

run "refuses_no_system_node" {
  command = plan

  variables {
    nodes = { system = { max = 2, min = 0 } }
  }

  expect_failures = [var.nodes]
}

run "refuses_more_nodes_than_a_pool_takes" {
  command = plan

  variables {
    nodes = { system = { max = 1001, min = 3 } }
  }

  expect_failures = [var.nodes]
}

run "refuses_half_nodes" {
  command = plan

  variables {
    nodes = { system = { max = 4.5, min = 3 } }
  }

  expect_failures = [var.nodes]
}

run "refuses_sizes_of_another_cloud" {
  command = plan

  variables {
    nodes = { system = { types = ["m5.large"] } }
  }

  expect_failures = [var.nodes]
}

run "refuses_several_types" {
  command = plan

  variables {
    nodes = { system = { types = ["Standard_D4s_v3", "Standard_D4as_v5"] } }
  }

  expect_failures = [var.nodes]
}

run "refuses_arm_without_arch" {
  command = plan

  variables {
    nodes = { system = { types = ["Standard_D4ps_v5"] } }
  }

  expect_failures = [var.nodes]
}

run "refuses_intel_with_arm" {
  command = plan

  variables {
    nodes = { arch = "arm64" }
  }

  expect_failures = [var.nodes]
}

run "refuses_another_processor" {
  command = plan

  variables {
    nodes = { arch = "x86_64" }
  }

  expect_failures = [var.nodes]
}

run "refuses_another_system" {
  command = plan

  variables {
    nodes = { os = "windows" }
  }

  expect_failures = [var.nodes]
}
