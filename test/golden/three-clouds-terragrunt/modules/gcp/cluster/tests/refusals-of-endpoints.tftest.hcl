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

run "refuses_the_whole_internet" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["0.0.0.0/0"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_the_whole_internet_of_ipv6" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["::/0"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_half_of_the_internet" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["128.0.0.0/1"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_ranges_wider_than_16" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.112.0.0/15"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_more_ranges_than_every_cloud_takes" {
  command = plan

  variables {
    endpoint = { public_cidrs = [for number in range(41) : "203.0.113.${number}/32"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_private_ranges_as_public" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["10.20.0.0/16"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_public_ranges_as_private" {
  command = plan

  variables {
    endpoint = { private_cidrs = ["203.0.113.0/24"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_host_bits" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.0.113.7/24"] }
  }

  expect_failures = [var.endpoint]
}
