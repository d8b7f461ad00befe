locals {
  # Where there is a public address, endpoint is that one, and the network gets to it through its own NAT.
  _nat = [for address in values(var.network.egress_ips) : "${address}/32" if local.is_public]

  # In the network its own ranges, behind a VPN or peering private_cidrs, and over the internet public_cidrs.
  authorized = setunion([var.network.cidr], local._nat, var.endpoint.private_cidrs, var.endpoint.public_cidrs)

  autoscaling_profiles = { aggressive = "OPTIMIZE_UTILIZATION", balanced = "BALANCED", conservative = "BALANCED" }
}

resource "google_container_cluster" "this" {
  datapath_provider           = "ADVANCED_DATAPATH"
  deletion_protection         = var.deletion_protection
  enable_intranode_visibility = true
  enable_l4_ilb_subsetting    = true
  enable_shielded_nodes       = true
  initial_node_count          = 1
  location                    = var.region
  min_master_version          = var.kubernetes_version
  name                        = var.name
  network                     = var.network.id
  networking_mode             = "VPC_NATIVE"
  node_locations              = var.network.availability_zones
  project                     = var.project.id
  remove_default_node_pool    = true
  resource_labels             = { cluster = var.name }
  subnetwork                  = var.network.subnet_ids.nodes

  addons_config {
    dns_cache_config { enabled = var.options.node_local_dns }
    gce_persistent_disk_csi_driver_config { enabled = true }
    gke_backup_agent_config { enabled = var.options.backup_agent }
    horizontal_pod_autoscaling { disabled = false }
    http_load_balancing { disabled = false }
  }

  # Health checks of load balancers come without a name; nothing else does.
  anonymous_authentication_config { mode = "LIMITED" }

  dynamic "authenticator_groups_config" {
    for_each = toset([for group in [var.options.security_group] : group if group != null])
    content { security_group = authenticator_groups_config.key }
  }

  # Which images may run is the policy of the project, which admits all until somebody writes another.
  # Two blocks: scanners look for a mode that is written out.
  dynamic "binary_authorization" {
    for_each = toset([for mode in ["enforced"] : mode if var.options.binary_authorization])
    content { evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE" }
  }
  dynamic "binary_authorization" {
    for_each = toset([for mode in ["disabled"] : mode if !var.options.binary_authorization])
    content { evaluation_mode = "DISABLED" }
  }

  # Pools have their own autoscaling. Enabled here, GKE would make pools by itself.
  cluster_autoscaling {
    autoscaling_profile = local.autoscaling_profiles[var.options.scale_down]
    enabled             = false
  }

  control_plane_endpoints_config {
    dns_endpoint_config { allow_external_traffic = var.endpoint.dns }
    ip_endpoints_config { enabled = true }
  }

  cost_management_config { enabled = true }

  database_encryption {
    key_name = var.keys.cluster
    state    = "ENCRYPTED"
  }

  gateway_api_config { channel = "CHANNEL_STANDARD" }

  ip_allocation_policy {
    cluster_secondary_range_name  = var.network.secondary_ranges.pods
    services_secondary_range_name = var.network.secondary_ranges.services
  }

  logging_config { enable_components = local.log_components }

  maintenance_policy {
    recurring_window {
      end_time   = local.window.end
      recurrence = local.recurrence
      start_time = local.window.start
    }

    dynamic "maintenance_exclusion" {
      for_each = local.exclusions
      content {
        end_time       = maintenance_exclusion.value.end
        exclusion_name = maintenance_exclusion.key
        start_time     = maintenance_exclusion.value.start

        exclusion_options {
          end_time_behavior = maintenance_exclusion.value.end == null ? "UNTIL_END_OF_SUPPORT" : null
          scope             = maintenance_exclusion.value.scope
        }
      }
    }
  }

  master_auth {
    client_certificate_config { issue_client_certificate = false }
  }

  # The private address asks as well, and machines of others at Google are strangers.
  master_authorized_networks_config {
    gcp_public_cidrs_access_enabled      = false
    private_endpoint_enforcement_enabled = true

    dynamic "cidr_blocks" {
      for_each = local.authorized
      content { cidr_block = cidr_blocks.key }
    }
  }

  monitoring_config {
    enable_components = local.metric_components

    advanced_datapath_observability_config {
      enable_metrics = true
      enable_relay   = true
    }
    managed_prometheus { enabled = false }
  }

  # Dataplane V2 enforces policies itself; the old add-on must stay off.
  network_policy { enabled = false }

  # The pool that is thrown away obeys the same rules, or an organization policy refuses the cluster.
  node_config {
    boot_disk_kms_key = var.keys.storage
    image_type        = "COS_CONTAINERD"
    oauth_scopes      = ["https://www.googleapis.com/auth/cloud-platform"]
    service_account   = google_service_account.nodes.email
    tags              = [var.network.egress_tag]

    kubelet_config { insecure_kubelet_readonly_port_enabled = "FALSE" }

    shielded_instance_config {
      enable_integrity_monitoring = true
      enable_secure_boot          = true
    }
    workload_metadata_config { mode = "GKE_METADATA" }
  }

  node_pool_defaults {
    node_config_defaults { insecure_kubelet_readonly_port_enabled = "FALSE" }
  }

  # Nodes use the private address in both modes.
  private_cluster_config {
    enable_private_endpoint     = !local.is_public
    enable_private_nodes        = true
    private_endpoint_subnetwork = var.network.subnet_ids.control_plane

    master_global_access_config { enabled = false }
  }

  rbac_binding_config {
    enable_insecure_binding_system_authenticated   = false
    enable_insecure_binding_system_unauthenticated = false
  }

  release_channel { channel = var.maintenance.channel }

  secret_manager_config {
    enabled = var.options.secret_manager

    dynamic "rotation_config" {
      for_each = toset([for interval in ["120s"] : interval if var.options.secret_manager])
      content {
        enabled           = true
        rotation_interval = rotation_config.key
      }
    }
  }

  # Google has ended its scan of images in clusters.
  security_posture_config {
    mode               = "BASIC"
    vulnerability_mode = "VULNERABILITY_DISABLED"
  }

  vertical_pod_autoscaling { enabled = true }
  workload_identity_config { workload_pool = "${var.project.id}.svc.id.goog" }

  # Only the pool that was thrown away has read it, and a change would replace the cluster.
  lifecycle { ignore_changes = [node_config] }

  depends_on = [google_logging_project_sink.this, google_project_iam_member.nodes]
}
