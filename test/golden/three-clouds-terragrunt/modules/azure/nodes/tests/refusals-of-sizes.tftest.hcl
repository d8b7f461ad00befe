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

run "refuses_sizes_of_another_cloud" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_several_types" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["Standard_D4s_v3", "Standard_D4as_v5"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_no_type" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = [] } }
  }

  expect_failures = [var.pools]
}

run "refuses_arm_without_arch" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["Standard_D4pds_v5"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_intel_with_arm" {
  command = plan

  variables {
    arch  = "arm64"
    pools = { workload = { max = 2, min = 1, types = ["Standard_D4ds_v5"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_labels_of_kubernetes" {
  command = plan

  variables {
    pools = { workload = { labels = { "node-role.kubernetes.io/worker" = "" }, max = 2, min = 1, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_labels_of_azure" {
  command = plan

  variables {
    pools = { workload = { labels = { "kubernetes.azure.com/mode" = "system" }, max = 2, min = 1, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_taints_of_azure" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["Standard_D4s_v3"], taints = { "kubernetes.azure.com/scalesetpriority" = { effect = "NO_SCHEDULE", value = "spot" } } } }
  }

  expect_failures = [var.pools]
}
