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

run "refuses_ids_that_are_none" {
  command = plan

  variables {
    keys = { cluster = "cluster", storage = "storage" }
    network = {
      availability_zones = ["europe-west1-b"]
      cidr               = "10.1.0.0/16"
      egress_tag         = "egress"
      id                 = "default"
      secondary_ranges   = { pods = "pods", services = "services" }
      subnet_ids         = { control_plane = "control-plane", nodes = "nodes" }
    }
  }

  expect_failures = [var.keys, var.network]
}

run "refuses_zones_of_elsewhere" {
  command = plan

  variables {
    network = {
      availability_zones = ["europe-west1-b", "europe-west4-a"]
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

  expect_failures = [var.network]
}

run "refuses_one_range_for_pods_and_services" {
  command = plan

  variables {
    network = {
      availability_zones = ["europe-west1-b"]
      cidr               = "10.1.0.0/16"
      egress_tag         = "egress"
      id                 = "projects/acme-prod/global/networks/acme-prod"
      secondary_ranges   = { pods = "pods", services = "pods" }
      subnet_ids = {
        control_plane = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-control-plane"
        nodes         = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-nodes"
      }
    }
  }

  expect_failures = [var.network]
}
