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

  assert {
    condition     = length(google_compute_ssl_policy.gateway) + length(google_compute_global_address.gateway) == 0 && output.gateway == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "modern_tls_by_default" {
  command = plan

  variables {
    gateway = {}
  }

  assert {
    condition     = [for policy in google_compute_ssl_policy.gateway : [policy.name, policy.min_tls_version, policy.profile]] == [["acme-prod-europe-west1", "TLS_1_3", "RESTRICTED"]]
    error_message = "Load balancers must take TLS 1.3 alone."
  }

  assert {
    condition     = [for address in google_compute_global_address.gateway : [address.name, address.address_type, address.ip_version]] == [["acme-prod-europe-west1-gateway", "EXTERNAL", "IPV4"]]
    error_message = "There must be an address that stays."
  }

  assert {
    condition     = output.gateway == { address_name = "acme-prod-europe-west1-gateway", certificate_map = "", domain = "", scheme = "internet-facing", ssl_policy = "acme-prod-europe-west1" }
    error_message = "Gateways must find both, and do without certificates where there is no domain."
  }
}

run "certificates_of_the_domain" {
  command = plan

  variables {
    dns     = { domain = "prod.example.com" }
    gateway = { tls = "tls12+13" }
  }

  assert {
    condition     = one(google_compute_ssl_policy.gateway[*].min_tls_version) == "TLS_1_2" && one(google_compute_ssl_policy.gateway[*].profile) == "RESTRICTED"
    error_message = "Nothing below TLS 1.2 must be taken, and no weak cipher."
  }

  assert {
    condition     = output.gateway.certificate_map == "acme-prod-public" && output.gateway.domain == "prod.example.com"
    error_message = "Gateways must use the certificates of the domain."
  }
}

run "refuses_old_tls" {
  command = plan

  variables {
    gateway = { tls = "tls11" }
  }

  expect_failures = [var.gateway]
}
