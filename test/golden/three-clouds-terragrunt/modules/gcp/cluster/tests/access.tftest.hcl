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

run "people_and_services" {
  command = plan

  variables {
    access_entries = {
      audit    = { member = "serviceAccount:audit@acme-prod.iam.gserviceaccount.com", roles = ["viewer"] }
      person   = { member = "user:person@example.com", roles = ["developer", "viewer"] }
      platform = { member = "group:platform@example.com", roles = ["admin"] }
    }
  }

  assert {
    condition = { for key, member in google_project_iam_member.access : key => "${member.member} ${member.role}" } == {
      "audit/viewer"     = "serviceAccount:audit@acme-prod.iam.gserviceaccount.com roles/container.viewer"
      "person/developer" = "user:person@example.com roles/container.developer"
      "person/viewer"    = "user:person@example.com roles/container.viewer"
      "platform/admin"   = "group:platform@example.com roles/container.admin"
    }
    error_message = "Each member must have its own roles and no other."
  }

  assert {
    condition     = alltrue([for member in google_project_iam_member.access : member.project == "acme-prod" && length(member.condition) == 0])
    error_message = "Roles must count: GKE gives no rights inside a cluster under a condition."
  }
}

run "nobody_named" {
  command = plan

  variables {
    access_entries = {}
  }

  assert {
    condition     = length(google_project_iam_member.access) == 0
    error_message = "Without entries nobody may get a right."
  }
}

run "nodes" {
  command = plan

  assert {
    condition     = { for key, member in google_project_iam_member.nodes : key => member.member } == { for role in ["roles/artifactregistry.reader", "roles/container.defaultNodeServiceAccount"] : role => google_service_account.nodes.member }
    error_message = "A node may report what it does and pull images, and nothing that its pods need."
  }

  assert {
    condition     = google_service_account.nodes.account_id == "acme-prod-nodes-${substr(sha256("acme-prod/europe-west1/nodes"), 0, 6)}"
    error_message = "The account must say whose it is."
  }
}

run "longest_names" {
  command = plan

  variables {
    name   = "acme-production-environment-one"
    region = "northamerica-northeast1"

    keys = {
      cluster = "projects/acme-prod/locations/northamerica-northeast1/keyRings/acme/cryptoKeys/cluster"
      storage = "projects/acme-prod/locations/northamerica-northeast1/keyRings/acme/cryptoKeys/storage"
    }

    network = {
      availability_zones = ["northamerica-northeast1-a"]
      cidr               = "10.1.0.0/16"
      egress_tag         = "egress"
      id                 = "projects/acme-prod/global/networks/acme-prod"
      secondary_ranges   = { pods = "pods", services = "services" }
      subnet_ids = {
        control_plane = "projects/acme-prod/regions/northamerica-northeast1/subnetworks/acme-prod-control-plane"
        nodes         = "projects/acme-prod/regions/northamerica-northeast1/subnetworks/acme-prod-nodes"
      }
    }
  }

  assert {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", google_service_account.nodes.account_id))
    error_message = "Google takes accounts of 30 letters at most."
  }

  assert {
    condition     = length(google_container_cluster.this.name) <= 40 && length(google_logging_project_bucket_config.this.bucket_id) <= 100 && length(google_logging_project_sink.this.name) <= 100
    error_message = "Google takes clusters of 40 letters at most, and logs of 100."
  }
}
