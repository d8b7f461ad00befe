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

run "all_logs" {
  command = plan

  assert {
    condition = toset([for log in azurerm_monitor_diagnostic_setting.this.enabled_log : log.category]) == toset([
      "cloud-controller-manager",
      "cluster-autoscaler",
      "guard",
      "kube-apiserver",
      "kube-audit-admin",
      "kube-controller-manager",
      "kube-scheduler",
    ])
    error_message = "All five logs must be kept, and that of the autoscaler."
  }

  assert {
    condition     = azurerm_monitor_diagnostic_setting.this.target_resource_id == azurerm_kubernetes_cluster.this.id && azurerm_monitor_diagnostic_setting.this.log_analytics_workspace_id == azurerm_log_analytics_workspace.this.id && azurerm_monitor_diagnostic_setting.this.log_analytics_destination_type == "Dedicated"
    error_message = "They must go to the workspace of the cluster, each into its own table."
  }

  assert {
    condition     = azurerm_log_analytics_workspace.this.name == "acme-prod-cluster" && azurerm_log_analytics_workspace.this.retention_in_days == 90 && azurerm_log_analytics_workspace.this.sku == "PerGB2018"
    error_message = "The workspace must forget after 90 days."
  }

  assert {
    condition     = !azurerm_log_analytics_workspace.this.local_authentication_enabled && azurerm_log_analytics_workspace.this.internet_ingestion_access_type == "Disabled"
    error_message = "Nobody may write into it with a shared key, or from the internet."
  }
}

run "some_logs" {
  command = plan

  variables {
    logs = { retention_days = 365, types = ["audit"] }
  }

  assert {
    condition     = toset([for log in azurerm_monitor_diagnostic_setting.this.enabled_log : log.category]) == toset(["cluster-autoscaler", "kube-audit-admin"]) && azurerm_log_analytics_workspace.this.retention_in_days == 365
    error_message = "Logs and days must be those that were asked for."
  }
}
