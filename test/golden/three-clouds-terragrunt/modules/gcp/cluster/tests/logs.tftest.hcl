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

run "all_logs" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.logging_config).enable_components == toset(["APISERVER", "CONTROLLER_MANAGER", "KCP_CONNECTION", "KCP_SSHD", "SCHEDULER", "SYSTEM_COMPONENTS", "WORKLOADS"])
    error_message = "All logs of the control plane must be kept."
  }

  assert {
    condition     = local.log_components == ["SYSTEM_COMPONENTS", "WORKLOADS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "KCP_CONNECTION", "KCP_SSHD"]
    error_message = "They must have the order of GKE, or google 7 changes them in every plan."
  }

  assert {
    condition     = local.metric_components == ["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"]
    error_message = "So must what is measured."
  }

  assert {
    condition     = google_logging_project_bucket_config.this.retention_days == 90 && google_logging_project_bucket_config.this.location == "europe-west1" && google_logging_project_bucket_config.this.bucket_id == "acme-prod-europe-west1-cluster"
    error_message = "Logs must stay in their region for 90 days."
  }

  assert {
    condition     = google_logging_project_sink.this.filter == "(resource.type=\"k8s_control_plane_component\" OR log_id(\"cloudaudit.googleapis.com/activity\") OR log_id(\"cloudaudit.googleapis.com/data_access\")) AND resource.labels.cluster_name=\"acme-prod\" AND resource.labels.location=\"europe-west1\""
    error_message = "The audit log and the logs of the control plane must reach the bucket, and those of no other cluster."
  }

  assert {
    condition     = google_logging_project_sink.this.destination == "logging.googleapis.com/projects/mock-project/locations/europe-west1/buckets/mock"
    error_message = "Logs must go into the bucket of this cluster."
  }

  assert {
    condition     = google_logging_project_exclusion.this.filter == google_logging_project_sink.this.filter
    error_message = "What the bucket keeps must not be paid for twice."
  }

  assert {
    condition     = length(google_logging_project_bucket_config.this.cmek_settings) == 0
    error_message = "Without a key for logs Google encrypts them with its own."
  }
}

run "some_logs" {
  command = plan

  variables {
    logs = { retention_days = 7, types = ["api"] }
  }

  assert {
    condition     = one(google_container_cluster.this.logging_config).enable_components == toset(["APISERVER", "SYSTEM_COMPONENTS", "WORKLOADS"]) && google_logging_project_bucket_config.this.retention_days == 7
    error_message = "Logs and days must be those that were asked for."
  }

  assert {
    condition     = !strcontains(google_logging_project_sink.this.filter, "cloudaudit")
    error_message = "Without audit its log must stay where Google puts it."
  }
}

run "key_for_logs" {
  command = plan

  variables {
    keys = {
      cluster = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/cluster"
      logs    = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/logs"
      storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/storage"
    }
  }

  assert {
    condition     = one(google_logging_project_bucket_config.this.cmek_settings).kms_key_name == var.keys.logs
    error_message = "Logs must be encrypted with their own key."
  }
}
