locals {
  # For life: azurerm replaces a cluster whose API server gets or loses its public address.
  is_private = length(var.endpoint.public_cidrs) == 0

  # Pods never take addresses of the network: those of a zone would not be enough.
  # Both kinds are overlays, because AKS can turn the second into the first in place.
  dataplanes = { azure-cni = "azure", azure-cni-cilium = "cilium" }

  # Without addresses to leave from, the network has a route of its own to a firewall.
  outbound_type = length(var.network.egress_ips) > 0 ? "userAssignedNATGateway" : "userDefinedRouting"

  # How long a node has had little to do, how long after one was added, and what
  # share of it counts as little: the numbers of the autoscaler on AWS.
  scale_downs = {
    aggressive   = { unneeded = "2m", after_add = "5m", utilization = "0.65" }
    balanced     = { unneeded = "10m", after_add = "10m", utilization = "0.5" }
    conservative = { unneeded = "20m", after_add = "30m", utilization = "0.5" }
  }

  scale_down = local.scale_downs[var.nodes.scale_down]

  os_skus = { azurelinux = "AzureLinux", ubuntu = "Ubuntu" }

  # Disk on the machine itself, in GiB: the cache of Ds_v3 and Es_v3, and the temporary
  # disk of v4 and v5 with a d. Others have none, or none that is known to hold a system.
  # https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks
  _cache    = [for cpus in flatten(regexall("^Standard_[DE]([0-9]+)s_v3$", one(var.nodes.system.types))) : cpus * 25]
  _temp     = [for cpus in flatten(regexall("^Standard_[DE]([0-9]+)[a-z]*d[a-z]*_v[45]$", one(var.nodes.system.types))) : cpus * 37.5]
  local_gib = max(0, concat(local._cache, local._temp)...)
}

resource "azurerm_kubernetes_cluster" "this" {
  #checkov:skip=CKV_AZURE_4:It asks for the agent of Container Insights. Logs of the control plane go to logs.tf, those of containers where the add-ons send them.
  automatic_upgrade_channel           = "patch"
  azure_policy_enabled                = true
  cost_analysis_enabled               = true
  disk_encryption_set_id              = azurerm_disk_encryption_set.this.id
  dns_prefix                          = var.name
  image_cleaner_enabled               = true
  image_cleaner_interval_hours        = 168
  kubernetes_version                  = var.kubernetes_version
  local_account_disabled              = true
  location                            = var.region
  name                                = var.name
  node_os_upgrade_channel             = "NodeImage"
  node_resource_group                 = "${var.name}-${var.region}-nodes"
  oidc_issuer_enabled                 = true
  private_cluster_enabled             = local.is_private
  private_cluster_public_fqdn_enabled = false
  private_dns_zone_id                 = local.is_private ? "System" : null
  resource_group_name                 = azurerm_resource_group.this.name
  role_based_access_control_enabled   = true
  run_command_enabled                 = false
  sku_tier                            = "Standard"
  workload_identity_enabled           = true

  # Nodes always reach the API server inside the network: public ranges only decide
  # whether there is a door to the internet beside it.
  api_server_access_profile {
    authorized_ip_ranges                = local.is_private ? null : var.endpoint.public_cidrs
    subnet_id                           = var.network.subnet_ids.api_server
    virtual_network_integration_enabled = true
  }

  auto_scaler_profile {
    balance_similar_node_groups      = true
    expander                         = "least-waste"
    scale_down_delay_after_add       = local.scale_down.after_add
    scale_down_unneeded              = local.scale_down.unneeded
    scale_down_utilization_threshold = local.scale_down.utilization
    skip_nodes_with_local_storage    = false
    skip_nodes_with_system_pods      = true
  }

  azure_active_directory_role_based_access_control {
    admin_group_object_ids = local.administrators
    azure_rbac_enabled     = true
  }

  default_node_pool {
    auto_scaling_enabled         = true
    host_encryption_enabled      = true
    max_count                    = var.nodes.system.max
    max_pods                     = 110
    min_count                    = var.nodes.system.min
    name                         = "system"
    node_labels                  = { pool = "system" }
    node_public_ip_enabled       = false
    only_critical_addons_enabled = true
    orchestrator_version         = var.kubernetes_version
    os_disk_size_gb              = var.nodes.disk_gib
    os_disk_type                 = var.nodes.disk_gib <= local.local_gib ? "Ephemeral" : "Managed"
    os_sku                       = local.os_skus[var.nodes.os]
    temporary_name_for_rotation  = "systemtmp"
    vm_size                      = one(var.nodes.system.types)
    vnet_subnet_id               = var.network.subnet_ids.nodes
    zones                        = var.network.availability_zones

    tags = var.tags

    upgrade_settings {
      drain_timeout_in_minutes      = 30
      max_surge                     = var.nodes.max_unavailable
      node_soak_duration_in_minutes = 5
    }
  }

  identity {
    identity_ids = [azurerm_user_assigned_identity.control_plane.id]
    type         = "UserAssigned"
  }

  kubelet_identity {
    client_id                 = azurerm_user_assigned_identity.kubelet.client_id
    object_id                 = azurerm_user_assigned_identity.kubelet.principal_id
    user_assigned_identity_id = azurerm_user_assigned_identity.kubelet.id
  }

  # The vault lets nobody in over the internet: the API server has a way of its own.
  key_management_service {
    key_vault_key_id         = var.keys.cluster.id
    key_vault_network_access = "Private"
  }

  key_vault_secrets_provider {
    secret_rotation_enabled  = true
    secret_rotation_interval = "2m"
  }

  maintenance_window_auto_upgrade {
    day_of_week = var.nodes.maintenance.day
    duration    = var.nodes.maintenance.hours
    frequency   = "Weekly"
    interval    = 1
    start_time  = var.nodes.maintenance.start_time
    utc_offset  = var.nodes.maintenance.utc_offset

    dynamic "not_allowed" {
      for_each = var.nodes.maintenance.freezes
      content {
        end   = not_allowed.value.end
        start = not_allowed.value.start
      }
    }
  }

  maintenance_window_node_os {
    day_of_week = var.nodes.maintenance.day
    duration    = var.nodes.maintenance.hours
    frequency   = "Weekly"
    interval    = 1
    start_time  = var.nodes.maintenance.start_time
    utc_offset  = var.nodes.maintenance.utc_offset

    dynamic "not_allowed" {
      for_each = var.nodes.maintenance.freezes
      content {
        end   = not_allowed.value.end
        start = not_allowed.value.start
      }
    }
  }

  network_profile {
    dns_service_ip      = cidrhost(var.service_cidr, 10)
    load_balancer_sku   = "standard"
    network_data_plane  = local.dataplanes[var.pod_network.kind]
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_policy      = local.dataplanes[var.pod_network.kind]
    outbound_type       = local.outbound_type
    pod_cidr            = var.pod_network.cidr
    service_cidr        = var.service_cidr
  }

  # Pools grow and shrink by the autoscaler. Auto would start machines outside of them.
  node_provisioning_profile { mode = "Manual" }

  tags = var.tags

  depends_on = [azurerm_role_assignment.control_plane]
}
