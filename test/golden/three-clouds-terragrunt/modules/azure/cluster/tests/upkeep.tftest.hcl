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

run "conservative" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_unneeded == "20m" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_delay_after_add == "30m" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_utilization_threshold == "0.5"
    error_message = "Production must keep a node for 20 minutes, and for 30 after one was added."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.auto_scaler_profile).expander == "least-waste" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).balance_similar_node_groups && !one(azurerm_kubernetes_cluster.this.auto_scaler_profile).skip_nodes_with_local_storage && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).skip_nodes_with_system_pods
    error_message = "The autoscaler must waste least, and keep nodes with system pods."
  }
}

run "balanced" {
  command = plan

  variables {
    nodes = { scale_down = "balanced" }
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_unneeded == "10m" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_delay_after_add == "10m" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_utilization_threshold == "0.5"
    error_message = "Balanced must keep a node for 10 minutes."
  }
}

run "aggressive" {
  command = plan

  variables {
    nodes = { scale_down = "aggressive" }
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_unneeded == "2m" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_delay_after_add == "5m" && one(azurerm_kubernetes_cluster.this.auto_scaler_profile).scale_down_utilization_threshold == "0.65"
    error_message = "Aggressive must keep a node for 2 minutes."
  }
}

run "updates" {
  command = plan

  assert {
    condition     = azurerm_kubernetes_cluster.this.automatic_upgrade_channel == "patch" && azurerm_kubernetes_cluster.this.node_os_upgrade_channel == "NodeImage"
    error_message = "Patches of Kubernetes and images of nodes must come by themselves, minors never."
  }

  assert {
    condition     = alltrue([for window in concat(azurerm_kubernetes_cluster.this.maintenance_window_auto_upgrade, azurerm_kubernetes_cluster.this.maintenance_window_node_os) : [window.frequency, window.interval, window.day_of_week, window.start_time, window.utc_offset, window.duration, length(window.not_allowed)] == ["Weekly", 1, "Sunday", "02:00", "+00:00", 4, 0]])
    error_message = "Both must come on Sunday from 02:00 to 06:00 UTC."
  }
}

run "updates_at_another_time" {
  command = plan

  variables {
    nodes = {
      maintenance = {
        day        = "Tuesday"
        freezes    = { holidays = { end = "2027-01-04T00:00:00Z", start = "2026-12-18T00:00:00Z" } }
        hours      = 7
        start_time = "09:00"
        utc_offset = "+01:00"
      }
    }
  }

  assert {
    condition     = alltrue([for window in concat(azurerm_kubernetes_cluster.this.maintenance_window_auto_upgrade, azurerm_kubernetes_cluster.this.maintenance_window_node_os) : [window.frequency, window.interval, window.day_of_week, window.start_time, window.utc_offset, window.duration] == ["Weekly", 1, "Tuesday", "09:00", "+01:00", 7]])
    error_message = "Both must come when they were asked for."
  }

  assert {
    condition     = alltrue([for window in concat(azurerm_kubernetes_cluster.this.maintenance_window_auto_upgrade, azurerm_kubernetes_cluster.this.maintenance_window_node_os) : [one(window.not_allowed).start, one(window.not_allowed).end] == ["2026-12-18T00:00:00Z", "2027-01-04T00:00:00Z"]])
    error_message = "Nothing may come in a freeze."
  }
}
