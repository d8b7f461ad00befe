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

run "cilium" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).network_plugin == "azure" && one(azurerm_kubernetes_cluster.this.network_profile).network_plugin_mode == "overlay"
    error_message = "Azure CNI must give pods addresses that no network routes."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).network_data_plane == "cilium" && one(azurerm_kubernetes_cluster.this.network_profile).network_policy == "cilium"
    error_message = "Cilium must carry the traffic and enforce its policies: one without the other never works."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).pod_cidr == "10.244.0.0/16" && one(azurerm_kubernetes_cluster.this.network_profile).service_cidr == "172.20.0.0/16" && one(azurerm_kubernetes_cluster.this.network_profile).dns_service_ip == "172.20.0.10"
    error_message = "Pods and Services must have the ranges that networks leave free, and DNS the tenth address."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).load_balancer_sku == "standard"
    error_message = "Azure has retired the basic load balancer."
  }
}

run "azure_cni" {
  command = plan

  variables {
    pod_network  = { cidr = "100.64.0.0/14", kind = "azure-cni" }
    service_cidr = "10.200.0.0/20"
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).network_plugin == "azure" && one(azurerm_kubernetes_cluster.this.network_profile).network_plugin_mode == "overlay"
    error_message = "Azure CNI must give pods addresses that no network routes."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).network_data_plane == "azure" && one(azurerm_kubernetes_cluster.this.network_profile).network_policy == "azure"
    error_message = "Without Cilium, Azure must carry the traffic and enforce policies."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).pod_cidr == "100.64.0.0/14" && one(azurerm_kubernetes_cluster.this.network_profile).dns_service_ip == "10.200.0.10" && output.service_cidr == "10.200.0.0/20"
    error_message = "Ranges must be those that were asked for."
  }
}

run "out_by_the_nat_gateway" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).outbound_type == "userAssignedNATGateway"
    error_message = "Nodes must leave by the gateways of the network, and get no public address of their own."
  }
}

run "out_by_a_route" {
  command = plan

  variables {
    network = {
      availability_zones = ["1"]
      cidr               = "10.1.0.0/16"
      egress_ips         = {}
      id                 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme-dev"
      subnet_ids = {
        api_server = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme-dev/subnets/api-server"
        nodes      = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/acme-dev/subnets/nodes"
      }
    }
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.network_profile).outbound_type == "userDefinedRouting"
    error_message = "A network without gateways must not get a public load balancer to leave by."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).zones == toset(["1"])
    error_message = "Nodes must lie in the zones of the network."
  }
}
