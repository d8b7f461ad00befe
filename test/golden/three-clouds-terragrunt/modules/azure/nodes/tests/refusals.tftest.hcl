mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-cluster/providers/Microsoft.ContainerService/managedClusters/acme-prod", version = "1.36" }

  network = {
    availability_zones = ["1", "2", "3"]
    subnet_ids         = { nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/nodes" }
  }

  pools = {
    spot     = { capacity = "SPOT", max = 5, min = 0, types = ["Standard_D4s_v3"] }
    workload = { max = 20, min = 3, types = ["Standard_D4s_v3"] }
  }
}

run "refuses_nonsense" {
  command = plan

  variables {
    arch            = "x86_64"
    cluster         = { id = "acme-prod", version = "1.36" }
    disk_gib        = 29
    max_unavailable = 0
    os              = "windows"
    tags            = { for number in range(51) : "tag-${number}" => "x" }
  }

  expect_failures = [var.arch, var.cluster, var.disk_gib, var.max_unavailable, var.os, var.tags]
}

run "refuses_what_is_too_much" {
  command = plan

  variables {
    disk_gib        = 2049
    max_unavailable = 101
  }

  expect_failures = [var.disk_gib, var.max_unavailable]
}

run "refuses_another_version_of_nodes" {
  command = plan

  variables {
    cluster = { id = "/subscriptions/0/resourceGroups/mock/providers/Microsoft.ContainerService/managedClusters/mock", version = "1.36.2" }
  }

  expect_failures = [var.cluster]
}

run "refuses_a_fourth_zone" {
  command = plan

  variables {
    network = {
      availability_zones = ["1", "4"]
      subnet_ids         = { nodes = "/subscriptions/0/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes" }
    }
  }

  expect_failures = [var.network]
}

run "refuses_no_zone" {
  command = plan

  variables {
    network = {
      availability_zones = []
      subnet_ids         = { nodes = "/subscriptions/0/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes" }
    }
  }

  expect_failures = [var.network]
}

run "refuses_a_network_without_subnet" {
  command = plan

  variables {
    network = { availability_zones = ["1"], subnet_ids = { nodes = "nodes" } }
  }

  expect_failures = [var.network]
}
