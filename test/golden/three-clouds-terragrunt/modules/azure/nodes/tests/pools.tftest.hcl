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

run "production" {
  command = plan

  assert {
    condition = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => [pool.min_count, pool.max_count] } == {
      spot     = [0, 5]
      workload = [3, 20]
    }
    error_message = "The workload pool must have 3 to 20 nodes, the spot pool 0 to 5."
  }

  assert {
    condition     = alltrue([for pool in azurerm_kubernetes_cluster_node_pool.this : pool.vm_size == "Standard_D4s_v3" && pool.zones == toset(["1", "2", "3"]) && pool.auto_scaling_enabled])
    error_message = "Nodes must be of the type that was asked for, in every zone, as many as pods need."
  }

  assert {
    condition     = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => pool.priority } == { spot = "Spot", workload = "Regular" }
    error_message = "Only the spot pool may be interrupted."
  }

  assert {
    condition     = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => join(",", pool.node_taints) } == { spot = "kubernetes.azure.com/scalesetpriority=spot:NoSchedule", workload = "" }
    error_message = "The spot pool must be kept for what may be interrupted."
  }

  assert {
    condition = { for key, pool in azurerm_kubernetes_cluster_node_pool.this : key => pool.node_labels } == {
      spot     = tomap({ "kubernetes.azure.com/scalesetpriority" = "spot", pool = "spot" })
      workload = tomap({ pool = "workload" })
    }
    error_message = "Pods must be able to choose a pool by its name."
  }

  assert {
    condition     = azurerm_kubernetes_cluster_node_pool.this["spot"].eviction_policy == "Delete" && azurerm_kubernetes_cluster_node_pool.this["workload"].eviction_policy == null
    error_message = "What is evicted must go: a stopped node would count as one."
  }
}

run "managed" {
  command = plan

  assert {
    condition     = alltrue([for key, pool in azurerm_kubernetes_cluster_node_pool.this : pool.name == key && pool.mode == "User" && pool.kubernetes_cluster_id == var.cluster.id && pool.orchestrator_version == "1.36" && pool.os_sku == "AzureLinux"])
    error_message = "Nodes must follow the version of the cluster, in an image that AKS keeps up to date."
  }

  assert {
    condition     = alltrue([for pool in azurerm_kubernetes_cluster_node_pool.this : pool.host_encryption_enabled && !pool.node_public_ip_enabled && pool.vnet_subnet_id == var.network.subnet_ids.nodes])
    error_message = "Nodes must be encrypted to the last cache, and lie in their subnet without a public address."
  }

  assert {
    condition     = alltrue([for pool in azurerm_kubernetes_cluster_node_pool.this : pool.max_pods == 110])
    error_message = "Nodes must have room for 110 pods."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster_node_pool.this["workload"].upgrade_settings).max_surge == "1" && one(azurerm_kubernetes_cluster_node_pool.this["workload"].upgrade_settings).drain_timeout_in_minutes == 30
    error_message = "Updates must replace one node at a time, and give pods half an hour."
  }

  assert {
    condition     = length(azurerm_kubernetes_cluster_node_pool.this["spot"].upgrade_settings) == 0
    error_message = "AKS refuses surge nodes of a spot pool."
  }

  assert {
    condition     = alltrue([for key, pool in azurerm_kubernetes_cluster_node_pool.this : can(regex("^[a-z][a-z0-9]{0,11}$", pool.temporary_name_for_rotation)) && pool.temporary_name_for_rotation != key])
    error_message = "Without a temporary name of 12 letters at most no size could change."
  }

  assert {
    condition     = length(distinct([for pool in azurerm_kubernetes_cluster_node_pool.this : pool.temporary_name_for_rotation])) == 2
    error_message = "Two pools must be able to change at once."
  }

  assert {
    condition     = { for key, pool in output.node_groups : key => pool.name } == { spot = "spot", workload = "workload" }
    error_message = "People and alarms must find each pool."
  }
}

run "other_taints_and_labels" {
  command = plan

  variables {
    max_unavailable = 3
    os              = "ubuntu"
    pools = {
      batch = {
        capacity = "SPOT"
        labels   = { "example.com/team" = "data", pool = "mine" }
        max      = 2
        min      = 1
        types    = ["Standard_F8s_v2"]
        taints   = { batch = { effect = "NO_EXECUTE", value = "true" }, dedicated = { effect = "PREFER_NO_SCHEDULE", value = "data" }, gpu = { effect = "NO_SCHEDULE" } }
      }
      web = { max = 2, min = 1, types = ["Standard_D8s_v3"] }
    }
    tags = { Project = "acme" }
  }

  assert {
    condition     = azurerm_kubernetes_cluster_node_pool.this["batch"].node_labels == tomap({ "example.com/team" = "data", "kubernetes.azure.com/scalesetpriority" = "spot", pool = "batch" })
    error_message = "Labels must be there, and none may hide the name of the pool."
  }

  assert {
    condition     = toset(azurerm_kubernetes_cluster_node_pool.this["batch"].node_taints) == toset(["batch=true:NoExecute", "dedicated=data:PreferNoSchedule", "gpu=true:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"])
    error_message = "Taints must be there beside that of Azure."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster_node_pool.this["web"].upgrade_settings).max_surge == "3" && azurerm_kubernetes_cluster_node_pool.this["web"].os_sku == "Ubuntu" && azurerm_kubernetes_cluster_node_pool.this["web"].tags == tomap({ Project = "acme" })
    error_message = "Updates, system and tags must be those that were asked for."
  }
}
