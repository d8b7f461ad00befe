mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  access_entries     = { platform = { member = "group:platform@example.com", roles = ["admin"] } }
  kubernetes_version = "1.36"
  name               = "acme-prod"
  project            = { id = "acme-prod", number = "123456" }
  region             = "europe-west1"

  keys = {
    cluster = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/cluster"
    storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/storage"
  }

  network = {
    availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
    cidr               = "10.1.0.0/16"
    egress_tag         = "egress"
    id                 = "projects/acme-prod/global/networks/acme-prod"
    secondary_ranges   = { pods = "pods", services = "services" }
    subnet_ids = {
      control_plane = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-control-plane"
      nodes         = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-nodes"
    }
  }
}

run "kubernetes" {
  command = plan

  assert {
    condition     = google_container_cluster.this.name == "acme-prod" && google_container_cluster.this.project == "acme-prod" && google_container_cluster.this.min_master_version == "1.36"
    error_message = "The cluster must have the name and version that were asked for."
  }

  assert {
    condition     = google_container_cluster.this.location == "europe-west1" && google_container_cluster.this.node_locations == toset(["europe-west1-b", "europe-west1-c", "europe-west1-d"])
    error_message = "The control plane must be in a region, and nodes in three zones."
  }

  assert {
    condition     = google_container_cluster.this.network == var.network.id && google_container_cluster.this.subnetwork == var.network.subnet_ids.nodes && google_container_cluster.this.networking_mode == "VPC_NATIVE"
    error_message = "Nodes must lie in the subnet for nodes."
  }

  assert {
    condition     = one(google_container_cluster.this.ip_allocation_policy).cluster_secondary_range_name == "pods" && one(google_container_cluster.this.ip_allocation_policy).services_secondary_range_name == "services"
    error_message = "Pods and Services must have the ranges of the network."
  }

  assert {
    condition     = google_container_cluster.this.deletion_protection
    error_message = "Terraform must not delete the cluster by mistake."
  }
}

run "one_network" {
  command = plan

  assert {
    condition     = google_container_cluster.this.datapath_provider == "ADVANCED_DATAPATH" && google_container_cluster.this.enable_intranode_visibility
    error_message = "Dataplane V2 must be the network of pods."
  }

  assert {
    condition     = one(google_container_cluster.this.network_policy).enabled == false
    error_message = "There must be no second enforcer of network policies."
  }

  assert {
    condition     = one(google_container_cluster.this.gateway_api_config).channel == "CHANNEL_STANDARD" && one(one(google_container_cluster.this.addons_config).http_load_balancing).disabled == false && google_container_cluster.this.enable_l4_ilb_subsetting
    error_message = "Gateways and internal load balancers must work."
  }
}

run "encryption" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.database_encryption).state == "ENCRYPTED" && one(google_container_cluster.this.database_encryption).key_name == var.keys.cluster
    error_message = "Secrets in the cluster must be encrypted with their own key."
  }

  assert {
    condition     = one(google_container_cluster.this.node_config).boot_disk_kms_key == var.keys.storage
    error_message = "Even the disks of the first pool must be encrypted with our key."
  }

  assert {
    condition     = one(one(google_container_cluster.this.addons_config).gce_persistent_disk_csi_driver_config).enabled
    error_message = "Volumes must come from the driver that takes a key."
  }
}

run "identity" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.workload_identity_config).workload_pool == "acme-prod.svc.id.goog" && one(one(google_container_cluster.this.node_config).workload_metadata_config).mode == "GKE_METADATA"
    error_message = "Pods must have identities of their own, and not that of the node."
  }

  assert {
    condition     = one(one(google_container_cluster.this.master_auth[*].client_certificate_config)).issue_client_certificate == false && one(google_container_cluster.this.anonymous_authentication_config).mode == "LIMITED"
    error_message = "There must be no certificate that nobody can revoke, and no anonymous access."
  }

  assert {
    condition     = one(google_container_cluster.this.rbac_binding_config).enable_insecure_binding_system_authenticated == false && one(google_container_cluster.this.rbac_binding_config).enable_insecure_binding_system_unauthenticated == false
    error_message = "Nobody may give rights to everybody who has a Google account."
  }
}

run "throw_away_pool" {
  command = plan

  assert {
    condition     = google_container_cluster.this.remove_default_node_pool && google_container_cluster.this.initial_node_count == 1
    error_message = "No pool may remain that nobody declared."
  }

  assert {
    condition     = one(google_container_cluster.this.node_config).service_account == google_service_account.nodes.email && one(google_container_cluster.this.node_config).image_type == "COS_CONTAINERD" && one(google_container_cluster.this.node_config).oauth_scopes == toset(["https://www.googleapis.com/auth/cloud-platform"]) && toset(one(google_container_cluster.this.node_config).tags) == toset(["egress"])
    error_message = "The first pool must be like every other."
  }

  assert {
    condition     = google_container_cluster.this.enable_shielded_nodes && one(one(google_container_cluster.this.node_config).shielded_instance_config).enable_secure_boot && one(one(google_container_cluster.this.node_config).shielded_instance_config).enable_integrity_monitoring
    error_message = "Nodes must be shielded from the first one on."
  }

  assert {
    condition     = one(one(google_container_cluster.this.node_config).kubelet_config).insecure_kubelet_readonly_port_enabled == "FALSE" && one(one(google_container_cluster.this.node_pool_defaults).node_config_defaults).insecure_kubelet_readonly_port_enabled == "FALSE"
    error_message = "No kubelet may answer without asking who calls."
  }
}

run "watched" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.monitoring_config).enable_components == toset(["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "SYSTEM_COMPONENTS"])
    error_message = "The control plane must be measured."
  }

  assert {
    condition     = one(one(google_container_cluster.this.monitoring_config).managed_prometheus).enabled == false && one(one(google_container_cluster.this.monitoring_config).advanced_datapath_observability_config) == { enable_metrics = true, enable_relay = true }
    error_message = "The network must be seen, and nothing be measured twice."
  }

  assert {
    condition     = one(google_container_cluster.this.vertical_pod_autoscaling).enabled && one(one(google_container_cluster.this.addons_config).horizontal_pod_autoscaling).disabled == false
    error_message = "Pods must be able to grow, and to become more."
  }

  assert {
    condition     = one(google_container_cluster.this.cost_management_config).enabled && google_container_cluster.this.resource_labels == tomap({ cluster = "acme-prod" })
    error_message = "Costs must be told apart."
  }

  assert {
    condition     = one(google_container_cluster.this.security_posture_config).mode == "BASIC" && one(google_container_cluster.this.security_posture_config).vulnerability_mode == "VULNERABILITY_DISABLED"
    error_message = "Google must look for weak workloads."
  }
}

run "outputs" {
  command = plan

  assert {
    condition     = output.id == "projects/mock-project/locations/europe-west1/clusters/mock" && output.name == "acme-prod" && output.network_id == var.network.id && output.region == "europe-west1"
    error_message = "Controllers must learn where the cluster is."
  }

  assert {
    condition     = output.version == "1.36" && output.service_cidr == "172.20.0.0/16"
    error_message = "Add-ons must learn the minor and the range of Services."
  }

  assert {
    condition     = output.workload_pool == "acme-prod.svc.id.goog" && output.project == { id = "acme-prod", number = "123456" } && output.node_service_account == google_service_account.nodes.email
    error_message = "Identities must be able to be made of it."
  }
}
