mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", region = "europe-west1" }
  name    = "acme-prod"
  project = { id = "acme-prod", number = "111111111111" }
  secrets = {
    keys    = { storage = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/storage" }
    prefix  = "acme-prod-europe-west1-"
    secrets = { example = { id = "projects/acme-prod/secrets/acme-prod-europe-west1-example", name = "acme-prod-europe-west1-example" } }
    store   = "secret-manager"
  }
}

run "not_chosen" {
  command = plan

  variables {
    dns = { domain = "prod.example.com" }
  }

  assert {
    condition     = length(module.external_dns) + length(google_dns_managed_zone_iam_member.external_dns) == 0 && output.external_dns == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "upsert_only_by_default" {
  command = plan

  variables {
    dns          = { domain = "prod.example.com" }
    external_dns = {}
  }

  override_resource {
    target          = google_dns_managed_zone.this
    override_during = plan
    values          = { id = "projects/acme-prod/managedZones/acme-prod-public" }
  }

  assert {
    condition     = [for right in google_dns_managed_zone_iam_member.external_dns : [right.managed_zone, right.role, right.member]] == [["acme-prod-public", "roles/dns.admin", "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/external-dns/sa/external-dns"]]
    error_message = "It must change records of its own zone, and be external-dns alone."
  }

  assert {
    condition     = { for role, condition in one(module.external_dns[*].roles) : role => condition == null } == { "roles/dns.reader" = true }
    error_message = "In the project it must only look for its zone."
  }

  assert {
    condition     = output.external_dns == { domain = "prod.example.com", owner_id = "acme-prod-europe-west1", policy = "upsert-only", region = "europe-west1", zone_id = "projects/acme-prod/managedZones/acme-prod-public" }
    error_message = "The chart must learn its zone, and a name that no cluster of another region has."
  }
}

run "sync_in_a_zone_of_another_region" {
  command = plan

  variables {
    dns          = { domain = "dev.example.com", zone = "find" }
    external_dns = { policy = "sync" }
  }

  assert {
    condition     = output.external_dns.policy == "sync" && output.external_dns.zone_id == "projects/acme-prod/managedZones/acme-prod-public" && one(google_dns_managed_zone_iam_member.external_dns[*].managed_zone) == "acme-prod-public"
    error_message = "Where it was asked for it must clean up, in the zone of the first region."
  }
}

run "refuses_other_policies" {
  command = plan

  variables {
    dns          = { domain = "dev.example.com" }
    external_dns = { policy = "create-only" }
  }

  expect_failures = [var.external_dns]
}

run "refuses_to_write_without_a_domain" {
  command = plan

  variables {
    external_dns = {}
  }

  expect_failures = [var.external_dns]
}
