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

run "options_by_default" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.binary_authorization).evaluation_mode == "PROJECT_SINGLETON_POLICY_ENFORCE"
    error_message = "The policy of the project must count."
  }

  assert {
    condition     = !one(one(google_container_cluster.this.addons_config).dns_cache_config).enabled && !one(one(google_container_cluster.this.addons_config).gke_backup_agent_config).enabled && !one(google_container_cluster.this.secret_manager_config).enabled && length(google_container_cluster.this.authenticator_groups_config) == 0
    error_message = "There must be nothing that nobody asked for."
  }

  assert {
    condition     = one(google_container_cluster.this.cluster_autoscaling).autoscaling_profile == "BALANCED" && one(google_container_cluster.this.cluster_autoscaling).enabled == false
    error_message = "Nodes must go slowly, and GKE must make no pools by itself."
  }
}

run "other_options" {
  command = plan

  variables {
    deletion_protection = false
    options = {
      backup_agent   = true
      node_local_dns = true
      scale_down     = "aggressive"
      secret_manager = true
      security_group = "gke-security-groups@example.com"
    }
  }

  assert {
    condition     = !google_container_cluster.this.deletion_protection
    error_message = "The protection must be able to go."
  }

  assert {
    condition     = one(one(google_container_cluster.this.addons_config).dns_cache_config).enabled && one(one(google_container_cluster.this.addons_config).gke_backup_agent_config).enabled
    error_message = "The cache of names and the agent of backups must be there."
  }

  assert {
    condition     = one(google_container_cluster.this.secret_manager_config).enabled && one(one(google_container_cluster.this.secret_manager_config).rotation_config).enabled && one(one(google_container_cluster.this.secret_manager_config).rotation_config).rotation_interval == "120s"
    error_message = "Pods must see a new value of a secret within two minutes."
  }

  assert {
    condition     = one(google_container_cluster.this.authenticator_groups_config).security_group == "gke-security-groups@example.com"
    error_message = "Roles in Kubernetes must be able to name groups."
  }

  assert {
    condition     = one(google_container_cluster.this.cluster_autoscaling).autoscaling_profile == "OPTIMIZE_UTILIZATION"
    error_message = "Nodes with little to do must go soon."
  }
}

run "balanced_scale_down" {
  command = plan

  variables {
    options = { scale_down = "balanced" }
  }

  assert {
    condition     = one(google_container_cluster.this.cluster_autoscaling).autoscaling_profile == "BALANCED"
    error_message = "Nodes must go at the pace of GKE."
  }
}

run "images_of_any_origin" {
  command = plan

  variables {
    options = { binary_authorization = false }
  }

  assert {
    condition     = one(google_container_cluster.this.binary_authorization).evaluation_mode == "DISABLED"
    error_message = "No policy may count."
  }
}
