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

run "refuses_a_fourth_zone" {
  command = plan

  variables {
    network = {
      availability_zones = ["1", "4"]
      cidr               = "10.1.0.0/16"
      egress_ips         = {}
      id                 = "vnet"
      subnet_ids = {
        api_server = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/api-server"
        nodes      = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/nodes"
      }
    }
  }

  expect_failures = [var.network]
}

run "refuses_no_zone" {
  command = plan

  variables {
    network = {
      availability_zones = []
      cidr               = "10.1.0.0/16"
      egress_ips         = {}
      id                 = "vnet"
      subnet_ids = {
        api_server = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/api-server"
        nodes      = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/nodes"
      }
    }
  }

  expect_failures = [var.network]
}

# AKS takes the subnet of the API server for itself.
run "refuses_the_api_server_among_the_nodes" {
  command = plan

  variables {
    network = {
      availability_zones = ["1"]
      cidr               = "10.1.0.0/16"
      egress_ips         = {}
      id                 = "vnet"
      subnet_ids = {
        api_server = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/nodes"
        nodes      = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/nodes"
      }
    }
  }

  expect_failures = [var.network]
}

run "refuses_two_networks_in_one_cluster" {
  command = plan

  variables {
    pod_network = { kind = "calico" }
  }

  expect_failures = [var.pod_network]
}

run "refuses_kubenet" {
  command = plan

  variables {
    pod_network = { kind = "kubenet" }
  }

  expect_failures = [var.pod_network]
}
