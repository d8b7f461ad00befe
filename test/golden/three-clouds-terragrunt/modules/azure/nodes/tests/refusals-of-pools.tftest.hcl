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

run "refuses_no_pools" {
  command = plan

  variables {
    pools = {}
  }

  expect_failures = [var.pools]
}

run "refuses_the_name_of_the_system_pool" {
  command = plan

  variables {
    pools = { system = { max = 6, min = 3, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_names_with_dashes" {
  command = plan

  variables {
    pools = { work-load = { max = 6, min = 3, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_names_of_13_letters" {
  command = plan

  variables {
    pools = { workloadpools = { max = 6, min = 3, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_more_at_least_than_at_most" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 3, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_half_nodes" {
  command = plan

  variables {
    pools = { workload = { max = 2.5, min = 1, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_more_nodes_than_a_pool_takes" {
  command = plan

  variables {
    pools = { workload = { max = 1001, min = 1, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_pools_of_nothing" {
  command = plan

  variables {
    pools = { workload = { max = 0, min = 0, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_another_way_to_buy" {
  command = plan

  variables {
    pools = { workload = { capacity = "spot", max = 2, min = 1, types = ["Standard_D4s_v3"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_effects_of_kubernetes" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["Standard_D4s_v3"], taints = { a = { effect = "NoSchedule", value = "b" } } } }
  }

  expect_failures = [var.pools]
}
