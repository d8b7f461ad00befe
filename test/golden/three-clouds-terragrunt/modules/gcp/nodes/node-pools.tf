# How many nodes there are now, and which patch they run, is the decision of GKE.
# Totals count all zones: plain counts would be multiplied by them.
#
# An update drains one node after the other, each for up to an hour: a large pool
# takes longer than the provider would wait.
resource "google_container_node_pool" "this" {
  for_each = var.pools

  cluster            = var.cluster.id
  initial_node_count = min(1, each.value.min)
  max_pods_per_node  = var.kubelet.max_pods
  name               = local.pool_names[each.key]

  autoscaling {
    location_policy      = each.value.capacity == "SPOT" ? "ANY" : "BALANCED"
    total_max_node_count = each.value.max
    total_min_node_count = each.value.min
  }
  management {
    auto_repair  = true
    auto_upgrade = true
  }
  network_config { enable_private_nodes = true }

  # The type of the disk is left to GKE: not every machine takes every one.
  node_config {
    boot_disk_kms_key = var.keys.storage
    disk_size_gb      = var.disk_gib
    image_type        = local.image_types[var.os]
    labels            = merge(each.value.labels, { pool = each.key })
    machine_type      = one(each.value.types)
    metadata          = { disable-legacy-endpoints = "true" }
    oauth_scopes      = ["https://www.googleapis.com/auth/cloud-platform"]
    service_account   = var.cluster.node_service_account
    spot              = each.value.capacity == "SPOT"
    tags              = [var.network.egress_tag]

    kubelet_config { insecure_kubelet_readonly_port_enabled = "FALSE" }
    shielded_instance_config {
      enable_integrity_monitoring = true
      enable_secure_boot          = true
    }
    workload_metadata_config { mode = "GKE_METADATA" }

    dynamic "taint" {
      for_each = local.taints[each.key]
      content {
        effect = taint.value.effect
        key    = taint.key
        value  = taint.value.value
      }
    }
  }

  node_drain_config { respect_pdb_during_node_pool_deletion = true }
  timeouts {
    delete = "2h"
    update = "4h"
  }
  upgrade_settings {
    max_surge       = var.max_unavailable
    max_unavailable = 0
    strategy        = "SURGE"
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [initial_node_count, version]
  }
}
