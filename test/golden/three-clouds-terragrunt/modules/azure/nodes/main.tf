locals {
  os_skus = { azurelinux = "AzureLinux", ubuntu = "Ubuntu" }

  # Disk on the machine itself, in GiB: the cache of Ds_v3 and Es_v3, and the temporary
  # disk of v4 and v5 with a d. Others have none, or none that is known to hold a system.
  # https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks
  _cache    = { for key, pool in var.pools : key => [for cpus in flatten(regexall("^Standard_[DE]([0-9]+)s_v3$", one(pool.types))) : cpus * 25] }
  _temp     = { for key, pool in var.pools : key => [for cpus in flatten(regexall("^Standard_[DE]([0-9]+)[a-z]*d[a-z]*_v[45]$", one(pool.types))) : cpus * 37.5] }
  local_gib = { for key in keys(var.pools) : key => max(0, concat(local._cache[key], local._temp[key])...) }

  spot = { for key, pool in var.pools : key => pool if pool.capacity == "SPOT" }

  # Azure gives both to spot nodes by itself, and calls their absence a difference.
  # https://learn.microsoft.com/azure/aks/spot-node-pool
  _spot_label = "kubernetes.azure.com/scalesetpriority"
  spot_labels = { for key in keys(local.spot) : key => { (local._spot_label) = "spot" } }
  spot_taints = { for key in keys(local.spot) : key => ["${local._spot_label}=spot:NoSchedule"] }

  _effects = { NO_EXECUTE = "NoExecute", NO_SCHEDULE = "NoSchedule", PREFER_NO_SCHEDULE = "PreferNoSchedule" }
  _taints  = { for key, pool in var.pools : key => [for name, taint in pool.taints : "${name}=${taint.value}:${local._effects[taint.effect]}"] }
  taints   = { for key in keys(var.pools) : key => concat(lookup(local.spot_taints, key, []), local._taints[key]) }

  # Spot nodes cannot be asked for twice, so that none are started beforehand.
  surges = { for key in keys(var.pools) : key => [for number in [var.max_unavailable] : number if !contains(keys(local.spot), key)] }
}

# Type, disk, system and subnet change in place: AKS moves the pods to a pool of the
# temporary name and back. How many nodes there are now is the autoscaler's decision.
resource "azurerm_kubernetes_cluster_node_pool" "this" {
  for_each = var.pools

  auto_scaling_enabled        = true
  eviction_policy             = contains(keys(local.spot), each.key) ? "Delete" : null
  host_encryption_enabled     = true
  kubernetes_cluster_id       = var.cluster.id
  max_count                   = each.value.max
  max_pods                    = 110
  min_count                   = each.value.min
  mode                        = "User"
  name                        = each.key
  node_labels                 = merge(each.value.labels, lookup(local.spot_labels, each.key, {}), { pool = each.key })
  node_public_ip_enabled      = false
  node_taints                 = local.taints[each.key]
  orchestrator_version        = var.cluster.version
  os_disk_size_gb             = var.disk_gib
  os_disk_type                = var.disk_gib <= local.local_gib[each.key] ? "Ephemeral" : "Managed"
  os_sku                      = local.os_skus[var.os]
  priority                    = contains(keys(local.spot), each.key) ? "Spot" : "Regular"
  temporary_name_for_rotation = "tmp${substr(sha1(each.key), 0, 8)}"
  vm_size                     = one(each.value.types)
  vnet_subnet_id              = var.network.subnet_ids.nodes
  zones                       = var.network.availability_zones

  dynamic "upgrade_settings" {
    for_each = local.surges[each.key]
    content {
      drain_timeout_in_minutes      = 30
      max_surge                     = upgrade_settings.value
      node_soak_duration_in_minutes = 5
    }
  }

  tags = var.tags
}
