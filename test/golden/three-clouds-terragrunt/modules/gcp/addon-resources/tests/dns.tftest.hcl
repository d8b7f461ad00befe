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

run "no_domain" {
  command = plan

  assert {
    condition     = length(google_dns_managed_zone.this) + length(google_certificate_manager_certificate.this) + length(google_certificate_manager_certificate_map.this) + length(google_certificate_manager_certificate_map_entry.this) + length(google_certificate_manager_dns_authorization.this) + length(google_dns_record_set.validation) == 0 && output.dns == null
    error_message = "Without a domain there must be nothing of it."
  }

  assert {
    condition     = output.storage == { key_id = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/storage" }
    error_message = "Storage classes must find the key of volumes."
  }
}

run "zone_and_certificate" {
  command = plan

  variables {
    dns = { domain = "prod.example.com" }
  }

  override_resource {
    target          = google_dns_managed_zone.this
    override_during = plan
    values          = { id = "projects/acme-prod/managedZones/acme-prod-public", name_servers = ["ns-1.example.net.", "ns-2.example.org."] }
  }

  override_resource {
    target          = google_certificate_manager_dns_authorization.this
    override_during = plan
    values          = { dns_resource_record = [{ data = "a.authorize.example.", name = "_acme-challenge_x.prod.example.com.", type = "CNAME" }], id = "projects/acme-prod/locations/global/dnsAuthorizations/acme-prod-public" }
  }

  override_resource {
    target          = google_certificate_manager_certificate.this
    override_during = plan
    values          = { id = "projects/acme-prod/locations/global/certificates/acme-prod-public" }
  }

  assert {
    condition     = [for zone in google_dns_managed_zone.this : [zone.name, zone.dns_name, zone.visibility, zone.force_destroy]] == [["acme-prod-public", "prod.example.com.", "public", false]] && one(google_dns_managed_zone.this["public"].dnssec_config).state == "on"
    error_message = "There must be one public zone, signed, which is not deleted while anything is in it."
  }

  assert {
    condition     = [for certificate in google_certificate_manager_certificate.this : join(" ", one(certificate.managed).domains, one(certificate.managed).dns_authorizations)] == ["prod.example.com *.prod.example.com projects/acme-prod/locations/global/dnsAuthorizations/acme-prod-public"]
    error_message = "The certificate must be for the domain and all names below it, by a record."
  }

  assert {
    condition     = google_certificate_manager_dns_authorization.this["public"].type == "PER_PROJECT_RECORD" && google_certificate_manager_dns_authorization.this["public"].domain == "prod.example.com"
    error_message = "The record of challenges must be left to cert-manager."
  }

  assert {
    condition     = [for record in google_dns_record_set.validation : [record.name, record.type, record.managed_zone, one(record.rrdatas)]] == [["_acme-challenge_x.prod.example.com.", "CNAME", "acme-prod-public", "a.authorize.example."]]
    error_message = "The record that proves the domain must be in the zone."
  }

  assert {
    condition     = { for name, entry in google_certificate_manager_certificate_map_entry.this : name => [entry.hostname, entry.map, one(entry.certificates)] } == { apex = ["prod.example.com", "acme-prod-public", "projects/acme-prod/locations/global/certificates/acme-prod-public"], wildcard = ["*.prod.example.com", "acme-prod-public", "projects/acme-prod/locations/global/certificates/acme-prod-public"] }
    error_message = "The map must have the certificate for the domain and for all names below it."
  }

  assert {
    condition     = output.dns == { certificate_map = "acme-prod-public", domain = "prod.example.com", name_servers = "ns-1.example.net.,ns-2.example.org.", zone_id = "projects/acme-prod/managedZones/acme-prod-public" }
    error_message = "The output must name zone, servers and certificates."
  }
}

run "zone_of_an_unprotected_environment" {
  command = plan

  variables {
    dns = { certificate = false, domain = "dev.example.com", force_destroy = true }
  }

  assert {
    condition     = google_dns_managed_zone.this["public"].force_destroy && length(google_certificate_manager_certificate.this) + length(google_certificate_manager_certificate_map.this) + length(google_certificate_manager_certificate_map_entry.this) + length(google_dns_record_set.validation) == 0 && output.dns.certificate_map == ""
    error_message = "It must be possible to delete the zone whole, and to have no certificate."
  }
}

run "zone_that_exists" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "example-com" }
  }

  assert {
    condition     = length(google_dns_managed_zone.this) == 0 && output.dns.zone_id == "projects/acme-prod/managedZones/example-com"
    error_message = "The zone that was given must be used."
  }

  assert {
    condition     = [for record in google_dns_record_set.validation : record.managed_zone] == ["example-com"] && output.dns.certificate_map == "acme-prod-public"
    error_message = "The certificate must be proven in it."
  }
}

run "zone_of_another_region" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "find" }
  }

  assert {
    condition     = length(google_dns_managed_zone.this) + length(google_certificate_manager_certificate.this) + length(google_certificate_manager_certificate_map.this) + length(google_certificate_manager_certificate_map_entry.this) + length(google_dns_record_set.validation) == 0
    error_message = "What the first region has must not be made again."
  }

  assert {
    condition     = output.dns == { certificate_map = "acme-prod-public", domain = "prod.example.com", name_servers = "", zone_id = "projects/acme-prod/managedZones/acme-prod-public" }
    error_message = "The zone and the certificates of the first region must be used."
  }
}

run "existing_zone_of_another_region" {
  command = plan

  variables {
    dns = { certificate = false, domain = "prod.example.com", zone = "find", zone_name = "example-com" }
  }

  assert {
    condition     = output.dns == { certificate_map = "", domain = "prod.example.com", name_servers = "", zone_id = "projects/acme-prod/managedZones/example-com" }
    error_message = "The zone that was given must be used in every region."
  }
}

run "refuses_what_is_no_domain" {
  command = plan

  variables {
    dns = { domain = "Example.com" }
  }

  expect_failures = [var.dns]
}

run "refuses_what_is_no_zone" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "example.com" }
  }

  expect_failures = [var.dns]
}

run "refuses_two_zones" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "create", zone_name = "example-com" }
  }

  expect_failures = [var.dns]
}
