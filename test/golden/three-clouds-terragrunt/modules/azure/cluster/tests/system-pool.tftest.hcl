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

run "system_pool" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).min_count == 3 && one(azurerm_kubernetes_cluster.this.default_node_pool).max_count == 6 && one(azurerm_kubernetes_cluster.this.default_node_pool).auto_scaling_enabled
    error_message = "The system pool must have 3 to 6 nodes."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).vm_size == "Standard_D4s_v3" && one(azurerm_kubernetes_cluster.this.default_node_pool).zones == toset(["1", "2", "3"])
    error_message = "They must be Standard_D4s_v3 in zones 1 to 3."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).only_critical_addons_enabled && one(azurerm_kubernetes_cluster.this.default_node_pool).node_labels == tomap({ pool = "system" })
    error_message = "The system pool must be kept for what runs the cluster, and be known by its name."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).orchestrator_version == "1.36" && one(azurerm_kubernetes_cluster.this.default_node_pool).os_sku == "AzureLinux" && one(azurerm_kubernetes_cluster.this.default_node_pool).max_pods == 110
    error_message = "Nodes must follow the version of the cluster, in an image that AKS keeps up to date."
  }

  assert {
    condition     = !one(azurerm_kubernetes_cluster.this.default_node_pool).node_public_ip_enabled && one(azurerm_kubernetes_cluster.this.default_node_pool).vnet_subnet_id == var.network.subnet_ids.nodes && length(azurerm_kubernetes_cluster.this.linux_profile) == 0
    error_message = "Nodes must lie in their subnet without a public address, and without SSH keys."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).os_disk_type == "Ephemeral" && one(azurerm_kubernetes_cluster.this.default_node_pool).os_disk_size_gb == 50
    error_message = "The system must lie on the machine itself, where 100 GiB have room."
  }

  assert {
    condition     = length(one(azurerm_kubernetes_cluster.this.default_node_pool).temporary_name_for_rotation) <= 12
    error_message = "Without a temporary name another size would need another cluster."
  }

  assert {
    condition     = one(one(azurerm_kubernetes_cluster.this.default_node_pool).upgrade_settings).max_surge == "1" && one(one(azurerm_kubernetes_cluster.this.default_node_pool).upgrade_settings).drain_timeout_in_minutes == 30
    error_message = "Updates must replace one node at a time, and give pods half an hour."
  }
}

run "small_system_pool" {
  command = plan

  variables {
    nodes = { disk_gib = 51, max_unavailable = 2, os = "ubuntu", system = { max = 3, min = 2, types = ["Standard_D2s_v3"] } }
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).os_disk_type == "Managed" && one(azurerm_kubernetes_cluster.this.default_node_pool).os_disk_size_gb == 51
    error_message = "A disk that does not fit the cache of 50 GiB must lie in storage."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).min_count == 2 && one(azurerm_kubernetes_cluster.this.default_node_pool).max_count == 3 && one(azurerm_kubernetes_cluster.this.default_node_pool).vm_size == "Standard_D2s_v3" && one(azurerm_kubernetes_cluster.this.default_node_pool).os_sku == "Ubuntu"
    error_message = "Numbers, size and system must be those that were asked for."
  }

  assert {
    condition     = one(one(azurerm_kubernetes_cluster.this.default_node_pool).upgrade_settings).max_surge == "2"
    error_message = "Updates must replace as many nodes as were asked for."
  }
}

run "arm_with_a_local_disk" {
  command = plan

  variables {
    nodes = { arch = "arm64", disk_gib = 150, system = { types = ["Standard_D4pds_v5"] } }
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).os_disk_type == "Ephemeral"
    error_message = "A temporary disk of 150 GiB must hold a system of 150."
  }
}

run "arm_without_a_local_disk" {
  command = plan

  variables {
    nodes = { arch = "arm64", system = { types = ["Standard_D4ps_v5"] } }
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).os_disk_type == "Managed"
    error_message = "A machine without a disk cannot hold a system."
  }
}
