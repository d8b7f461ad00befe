mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  gateways = { public = { address_name = "acme-gateway", certificate_map = "acme", ssl_policy = "acme-tls" } }
}

run "sets_certificates_and_tls" {
  command = plan

  assert {
    condition = { for key, value in yamldecode(one(helm_release.this["public"].values)) : key => value if key != "chartHash" } == {
      addresses      = [{ type = "NamedAddress", value = "acme-gateway" }]
      certificateMap = "acme"
      name           = "public"
      sslPolicy      = "acme-tls"
    }
    error_message = "The Gateway must set certificates, TLS policy and address."
  }

  assert {
    condition     = length(yamldecode(one(helm_release.this["public"].values)).chartHash) == 64
    error_message = "A changed template must be a change."
  }

  assert {
    condition     = one(kubernetes_namespace_v1.this.metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "The namespace must be held to the strictest standard."
  }

  assert {
    condition     = output.release == { gateways = ["public"], namespace = "gateways" }
    error_message = "Routes name Gateway and namespace."
  }
}

run "without_an_address" {
  command = plan

  variables {
    gateways = { public = { certificate_map = "acme", ssl_policy = "acme-tls" } }
  }

  assert {
    condition     = length(yamldecode(one(helm_release.this["public"].values)).addresses) == 0
    error_message = "Google Cloud must choose the address."
  }
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    gateways = { Public = { certificate_map = "acme", ssl_policy = "acme-tls" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_the_id_of_a_map" {
  command = plan

  variables {
    gateways = { public = { certificate_map = "projects/acme/locations/global/certificateMaps/acme", ssl_policy = "acme-tls" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_no_policy" {
  command = plan

  variables {
    gateways = { public = { certificate_map = "acme", ssl_policy = "" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_the_id_of_an_address" {
  command = plan

  variables {
    gateways = { public = { address_name = "projects/acme/global/addresses/a", certificate_map = "acme", ssl_policy = "acme-tls" } }
  }

  expect_failures = [var.gateways]
}
