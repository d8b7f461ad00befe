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

run "on_the_machine" {
  command = plan

  assert {
    condition     = alltrue([for pool in azurerm_kubernetes_cluster_node_pool.this : pool.os_disk_type == "Ephemeral" && pool.os_disk_size_gb == 50])
    error_message = "The system must lie on the machine itself, where 100 GiB have room."
  }
}

run "where_there_is_room" {
  command = plan

  variables {
    disk_gib = 100
    pools = {
      bursts   = { max = 1, min = 1, types = ["Standard_B4ms"] }
      diskless = { max = 1, min = 1, types = ["Standard_D4s_v5"] }
      four     = { max = 1, min = 1, types = ["Standard_D4s_v3"] }
      local    = { max = 1, min = 1, types = ["Standard_E4ads_v5"] }
      newest   = { max = 1, min = 1, types = ["Standard_D4ds_v6"] }
      two      = { max = 1, min = 1, types = ["Standard_D2s_v3"] }
    }
  }

  assert {
    condition = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => pool.os_disk_type } == {
      bursts   = "Managed"
      diskless = "Managed"
      four     = "Ephemeral"
      local    = "Ephemeral"
      newest   = "Managed"
      two      = "Managed"
    }
    error_message = "Only a cache or a temporary disk of 100 GiB can hold a system of that size."
  }
}

run "arm" {
  command = plan

  variables {
    arch     = "arm64"
    disk_gib = 75
    pools = {
      diskless = { max = 1, min = 1, types = ["Standard_D2ps_v5"] }
      local    = { max = 1, min = 1, types = ["Standard_D2pds_v5"] }
    }
  }

  assert {
    condition     = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => pool.os_disk_type } == { diskless = "Managed", local = "Ephemeral" }
    error_message = "Arm has a disk of its own only with a d."
  }
}
