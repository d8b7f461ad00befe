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

run "by_day" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.release_channel).channel == "REGULAR"
    error_message = "Patches must come from the regular channel."
  }

  assert {
    condition = one(one(google_container_cluster.this.maintenance_policy).recurring_window) == {
      end_time   = "2026-01-01T16:00:00Z"
      recurrence = "FREQ=WEEKLY;BYDAY=TU,WE,TH"
      start_time = "2026-01-01T09:00:00Z"
    }
    error_message = "Patches must come on working days, when people are there."
  }

  assert {
    condition     = [for exclusion in one(google_container_cluster.this.maintenance_policy).maintenance_exclusion : join(" ", compact([exclusion.exclusion_name, exclusion.start_time, exclusion.end_time, one(exclusion.exclusion_options).scope, one(exclusion.exclusion_options).end_time_behavior]))] == ["minor-upgrades 2026-01-01T00:00:00Z NO_MINOR_UPGRADES UNTIL_END_OF_SUPPORT"]
    error_message = "The next minor must wait until somebody asks for it."
  }
}

run "at_night_and_not_in_december" {
  command = plan

  variables {
    maintenance = {
      automatic_minor = true
      channel         = "STABLE"
      days            = ["SU", "SA"]
      exclusions      = { year-end = { end = "2027-01-04T00:00:00Z", start = "2026-12-18T00:00:00Z" } }
      hours           = 6
      start           = "22:30"
    }
  }

  assert {
    condition = one(one(google_container_cluster.this.maintenance_policy).recurring_window) == {
      end_time   = "2026-01-02T04:30:00Z"
      recurrence = "FREQ=WEEKLY;BYDAY=SA,SU"
      start_time = "2026-01-01T22:30:00Z"
    }
    error_message = "A window must be able to last past midnight."
  }

  assert {
    condition     = [for exclusion in one(google_container_cluster.this.maintenance_policy).maintenance_exclusion : join(" ", compact([exclusion.exclusion_name, exclusion.start_time, exclusion.end_time, one(exclusion.exclusion_options).scope, one(exclusion.exclusion_options).end_time_behavior]))] == ["year-end 2026-12-18T00:00:00Z 2027-01-04T00:00:00Z NO_UPGRADES"]
    error_message = "Nothing must change at the end of the year, and minors must come by themselves."
  }

  assert {
    condition     = one(google_container_cluster.this.release_channel).channel == "STABLE"
    error_message = "Patches must come from the channel that was asked for."
  }
}
