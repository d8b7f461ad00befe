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

run "private_zone" {
  command = plan

  assert {
    condition     = google_dns_managed_zone.private.dns_name == "prod.acme.internal." && google_dns_managed_zone.private.visibility == "private"
    error_message = "The zone must be private and end with a dot."
  }

  assert {
    condition     = one(one(google_dns_managed_zone.private.private_visibility_config).networks).network_url == google_compute_network.this.id
    error_message = "The zone must belong to the network and to nobody else."
  }

  assert {
    condition     = output.private_zone == { id = "acme-prod-europe-west1-internal", name = "prod.acme.internal" }
    error_message = "Records must find the zone by the name it has in the project."
  }

  assert {
    condition     = google_dns_policy.this.enable_logging == false
    error_message = "Without flow logs there must be no log of queries."
  }
}

run "google_at_private_addresses" {
  command = plan

  variables {
    private_endpoints = ["gcr.io", "googleapis.com", "pkg.dev"]
  }

  assert {
    condition     = { for zone in google_dns_managed_zone.google : zone.name => zone.dns_name } == { acme-prod-europe-west1-gcr-io = "gcr.io.", acme-prod-europe-west1-googleapis-com = "googleapis.com.", acme-prod-europe-west1-pkg-dev = "pkg.dev." }
    error_message = "Each domain must have a zone."
  }

  assert {
    condition     = alltrue([for zone in google_dns_managed_zone.google : zone.visibility == "private" && one(one(zone.private_visibility_config).networks).network_url == google_compute_network.this.id])
    error_message = "Only the network may see them."
  }

  assert {
    condition     = toset([for record in google_dns_record_set.google : record.name]) == toset(["*.gcr.io.", "*.googleapis.com.", "*.pkg.dev.", "gcr.io.", "googleapis.com.", "pkg.dev."])
    error_message = "Each domain must answer, and all below it."
  }

  assert {
    condition     = alltrue([for record in google_dns_record_set.google : record.rrdatas == tolist(["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"]) && record.type == "A"])
    error_message = "They must answer with the private addresses."
  }

  assert {
    condition     = alltrue([for name, record in google_dns_record_set.google : record.managed_zone == google_dns_managed_zone.google[trimprefix(name, "*.")].name])
    error_message = "Each record must lie in the zone of its domain."
  }
}
