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

run "refuses_nonsense" {
  command = plan

  variables {
    access_entries     = { all = { member = "allUsers", roles = ["admin"] } }
    endpoint           = { public_cidrs = ["203.0.113.0"] }
    kubernetes_version = "1.36.1"
    logs               = { retention_days = 0 }
    maintenance        = { channel = "RAPID" }
    name               = "Acme"
    options            = { scale_down = "never" }
    project            = { id = "acme", number = "acme" }
    region             = "europe-west1-b"
  }

  expect_failures = [var.access_entries, var.endpoint, var.kubernetes_version, var.logs, var.maintenance, var.name, var.options, var.project, var.region]
}

run "refuses_roles_of_elsewhere" {
  command = plan

  variables {
    access_entries = { platform = { member = "group:platform@example.com", roles = ["roles/owner"] } }
  }

  expect_failures = [var.access_entries]
}

run "refuses_entries_without_roles" {
  command = plan

  variables {
    access_entries = { platform = { member = "group:platform@example.com", roles = [] } }
  }

  expect_failures = [var.access_entries]
}

run "refuses_one_member_under_two_names" {
  command = plan

  variables {
    access_entries = {
      one = { member = "group:platform@example.com", roles = ["admin"] }
      two = { member = "group:platform@example.com", roles = ["viewer"] }
    }
  }

  expect_failures = [var.access_entries]
}

run "refuses_keys_of_no_region" {
  command = plan

  variables {
    keys = {
      cluster = "projects/acme-prod/locations/global/keyRings/acme/cryptoKeys/cluster"
      storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/storage"
    }
  }

  expect_failures = [var.keys]
}

run "refuses_a_version_of_a_key" {
  command = plan

  variables {
    keys = {
      cluster = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/cluster/cryptoKeyVersions/1"
      storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/storage"
    }
  }

  expect_failures = [var.keys]
}

run "refuses_long_names" {
  command = plan

  variables {
    name = "acme-production-environment-three"
  }

  expect_failures = [var.name]
}

run "refuses_unknown_logs" {
  command = plan

  variables {
    logs = { types = ["audit", "kubelet"] }
  }

  expect_failures = [var.logs]
}

run "refuses_logs_for_ever" {
  command = plan

  variables {
    logs = { retention_days = 3651 }
  }

  expect_failures = [var.logs]
}

run "refuses_a_group_that_gke_does_not_know" {
  command = plan

  variables {
    options = { security_group = "platform@example.com" }
  }

  expect_failures = [var.options]
}
