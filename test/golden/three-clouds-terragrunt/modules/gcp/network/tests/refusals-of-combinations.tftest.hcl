mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  pod_cidr           = "10.65.0.0/16"
  private_domain     = "prod.acme.internal"
  project            = { id = "acme-prod-123" }
  region             = "europe-west1"
}

run "refuses_zones_of_another_region" {
  command = plan

  variables {
    availability_zones = ["europe-west1-b", "europe-west2-c"]
  }

  expect_failures = [google_compute_network.this]
}

# The name of one region begins with that of another.
run "refuses_zones_of_a_region_that_only_begins_alike" {
  command = plan

  variables {
    availability_zones = ["europe-west10-a"]
  }

  expect_failures = [google_compute_network.this]
}

run "refuses_tiers_smaller_than_cloud_sql_takes" {
  command = plan

  variables {
    cidr = "10.1.0.0/20"
  }

  expect_failures = [google_compute_network.this]
}

run "refuses_tiers_among_the_nodes" {
  command = plan

  variables {
    subnets = { newbits = 4, public_offset = 0, private_offset = 4, data_offset = 12 }
  }

  expect_failures = [google_compute_network.this]
}

run "accepts_neighbours" {
  command = plan

  variables {
    pod_cidr     = "10.2.0.0/16"
    service_cidr = "10.0.0.0/16"
    subnets      = { newbits = 4, public_offset = 0, private_offset = 4, data_offset = 11 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["10.1.176.0/20", "10.1.192.0/20", "10.1.208.0/20"])
    error_message = "What just fits must be accepted."
  }
}

run "refuses_tiers_that_share_a_range" {
  command = plan

  variables {
    subnets = { public_offset = 8 }
  }

  expect_failures = [google_compute_network.this]
}

run "refuses_pods_inside_the_network" {
  command = plan

  variables {
    pod_cidr = "10.1.128.0/17"
  }

  expect_failures = [google_compute_network.this]
}

run "refuses_pods_around_the_network" {
  command = plan

  variables {
    pod_cidr = "10.0.0.0/11"
  }

  expect_failures = [google_compute_network.this]
}

run "refuses_services_inside_the_network" {
  command = plan

  variables {
    service_cidr = "10.1.128.0/20"
  }

  expect_failures = [google_compute_network.this]
}

run "refuses_services_among_pods" {
  command = plan

  variables {
    service_cidr = "10.65.128.0/20"
  }

  expect_failures = [google_compute_network.this]
}
