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
    condition     = length(module.cert_manager) + length(google_dns_managed_zone_iam_member.cert_manager) == 0 && output.cert_manager == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "records_of_the_own_zone" {
  command = plan

  variables {
    cert_manager = {}
    dns          = { domain = "prod.example.com", zone = "example-com" }
  }

  assert {
    condition     = [for right in google_dns_managed_zone_iam_member.cert_manager : [right.managed_zone, right.role, right.member]] == [["example-com", "roles/dns.admin", "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/cert-manager/sa/cert-manager"]]
    error_message = "It must change records of its own zone, and be cert-manager alone."
  }

  assert {
    condition     = one(module.cert_manager[*].roles) == {}
    error_message = "It must have no right in the whole project."
  }

  assert {
    condition     = output.cert_manager == { domain = "prod.example.com", region = "europe-west1", zone_id = "projects/acme-prod/managedZones/example-com" }
    error_message = "The issuer must learn its zone."
  }
}

run "refuses_to_prove_no_domain" {
  command = plan

  variables {
    cert_manager = {}
  }

  expect_failures = [var.cert_manager]
}
