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

run "refuses_host_bits_inside" {
  command = plan

  variables {
    pod_network  = { cidr = "10.244.1.0/16" }
    service_cidr = "172.20.1.0/16"
  }

  expect_failures = [var.pod_network, var.service_cidr]
}

run "refuses_public_ranges_inside" {
  command = plan

  variables {
    pod_network  = { cidr = "198.51.0.0/16" }
    service_cidr = "198.51.100.0/24"
  }

  expect_failures = [var.pod_network, var.service_cidr]
}

run "refuses_too_few_pods_and_services" {
  command = plan

  variables {
    pod_network  = { cidr = "10.244.0.0/21" }
    service_cidr = "172.20.0.0/25"
  }

  expect_failures = [var.pod_network, var.service_cidr]
}

run "refuses_more_services_than_aks_takes" {
  command = plan

  variables {
    service_cidr = "10.0.0.0/12"
  }

  expect_failures = [var.service_cidr]
}

run "refuses_services_in_the_network" {
  command = plan

  variables {
    service_cidr = "10.1.128.0/17"
  }

  expect_failures = [azurerm_resource_group.this]
}

run "refuses_pods_in_the_network" {
  command = plan

  variables {
    pod_network = { cidr = "10.0.0.0/12" }
  }

  expect_failures = [azurerm_resource_group.this]
}

run "refuses_services_among_the_pods" {
  command = plan

  variables {
    service_cidr = "10.244.0.0/20"
  }

  expect_failures = [azurerm_resource_group.this]
}

run "refuses_pods_where_aks_lives" {
  command = plan

  variables {
    pod_network = { cidr = "172.30.0.0/16" }
  }

  expect_failures = [azurerm_resource_group.this]
}

run "refuses_services_where_aks_lives" {
  command = plan

  variables {
    service_cidr = "172.31.16.0/20"
  }

  expect_failures = [azurerm_resource_group.this]
}

run "refuses_a_network_where_aks_lives" {
  command = plan

  variables {
    network = {
      availability_zones = ["1"]
      cidr               = "172.31.0.0/16"
      egress_ips         = {}
      id                 = "vnet"
      subnet_ids = {
        api_server = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/api-server"
        nodes      = "/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme/subnets/nodes"
      }
    }
  }

  expect_failures = [azurerm_resource_group.this]
}
