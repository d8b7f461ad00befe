locals {
  # kube-audit would add every read, of which the cluster itself makes most.
  # https://learn.microsoft.com/azure/aks/monitor-aks-reference#resource-logs
  log_categories = {
    api               = ["kube-apiserver"]
    audit             = ["kube-audit-admin"]
    authenticator     = ["guard"]
    controllerManager = ["cloud-controller-manager", "kube-controller-manager"]
    scheduler         = ["kube-scheduler"]
  }

  categories = toset(concat(["cluster-autoscaler"], flatten([for type in var.logs.types : local.log_categories[type]])))
}

# What the control plane sends does not come over the internet, and nothing else does.
resource "azurerm_log_analytics_workspace" "this" {
  internet_ingestion_access_type = "Disabled"
  local_authentication_enabled   = false
  location                       = var.region
  name                           = "${var.name}-cluster"
  resource_group_name            = azurerm_resource_group.this.name
  retention_in_days              = var.logs.retention_days
  sku                            = "PerGB2018"

  tags = var.tags
}

resource "azurerm_monitor_diagnostic_setting" "this" {
  log_analytics_destination_type = "Dedicated"
  log_analytics_workspace_id     = azurerm_log_analytics_workspace.this.id
  name                           = "control-plane"
  target_resource_id             = azurerm_kubernetes_cluster.this.id

  dynamic "enabled_log" {
    for_each = local.categories
    content {
      category = enabled_log.value
    }
  }
}
