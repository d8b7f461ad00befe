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

run "refuses_days_that_are_none" {
  command = plan

  variables {
    maintenance = { days = ["TU", "WEDNESDAY"] }
  }

  expect_failures = [var.maintenance]
}

run "refuses_no_days" {
  command = plan

  variables {
    maintenance = { days = [] }
  }

  expect_failures = [var.maintenance]
}

run "refuses_a_window_of_an_hour" {
  command = plan

  variables {
    maintenance = { days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], hours = 1 }
  }

  expect_failures = [var.maintenance]
}

run "refuses_a_window_that_is_too_rare" {
  command = plan

  variables {
    maintenance = { days = ["TU"], hours = 11 }
  }

  expect_failures = [var.maintenance]
}

run "refuses_times_that_are_none" {
  command = plan

  variables {
    maintenance = { start = "9:00" }
  }

  expect_failures = [var.maintenance]
}

run "refuses_exclusions_that_end_before_they_start" {
  command = plan

  variables {
    maintenance = { exclusions = { year-end = { end = "2026-12-18T00:00:00Z", start = "2027-01-04T00:00:00Z" } } }
  }

  expect_failures = [var.maintenance]
}

run "refuses_exclusions_without_time" {
  command = plan

  variables {
    maintenance = { exclusions = { year-end = { end = "2027-01-04", start = "2026-12-18" } } }
  }

  expect_failures = [var.maintenance]
}

run "refuses_exclusions_in_another_time_zone" {
  command = plan

  variables {
    maintenance = { exclusions = { year-end = { end = "2027-01-04T00:00:00+01:00", start = "2026-12-18T00:00:00+01:00" } } }
  }

  expect_failures = [var.maintenance]
}

run "refuses_unknown_scopes" {
  command = plan

  variables {
    maintenance = { exclusions = { year-end = { end = "2027-01-04T00:00:00Z", scope = "NO_PATCHES", start = "2026-12-18T00:00:00Z" } } }
  }

  expect_failures = [var.maintenance]
}

run "refuses_the_name_of_its_own_exclusion" {
  command = plan

  variables {
    maintenance = { exclusions = { minor-upgrades = { end = "2027-01-04T00:00:00Z", start = "2026-12-18T00:00:00Z" } } }
  }

  expect_failures = [var.maintenance]
}

run "refuses_more_exclusions_than_gke_takes" {
  command = plan

  variables {
    maintenance = { exclusions = { for number in range(20) : "freeze-${number}" => { end = "2027-01-04T00:00:00Z", start = "2026-12-18T00:00:00Z" } } }
  }

  expect_failures = [var.maintenance]
}
