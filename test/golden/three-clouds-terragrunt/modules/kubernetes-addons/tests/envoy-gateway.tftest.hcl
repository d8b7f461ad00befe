mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    gateway = { domain = "example.com", scheme = "internet-facing", tls_minimum = "1.3" }
  }
  cloud = "azure"

  cluster = {
    endpoint     = "https://acme-prod-a1b2c3d4.hcp.westeurope.azmk8s.io:443"
    name         = "acme-prod"
    region       = "westeurope"
    service_cidr = "172.20.0.0/16"
    version      = "1.36"
  }
}

run "runs_only_where_asked" {
  command = plan

  assert {
    condition     = output.envoy_gateway == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    cert_manager  = {}
    envoy_gateway = {}
  }

  assert {
    condition     = output.envoy_gateway == { gateways = ["public"], namespace = "envoy-gateway-system", version = "v1.9.0" }
    error_message = "With a value it must run, and have a Gateway for the domain."
  }
}

run "has_no_gateway_without_certificates" {
  command = plan

  variables {
    envoy_gateway = {}
  }

  assert {
    condition     = length(output.envoy_gateway.gateways) == 0
    error_message = "Nothing must listen without a certificate."
  }
}

run "runs_without_a_domain" {
  command = plan

  variables {
    addon_resources = { gateway = { domain = "", scheme = "internet-facing", tls_minimum = "1.3" } }
    cert_manager    = {}
    envoy_gateway   = { replicas = 1 }
  }

  assert {
    condition     = length(output.envoy_gateway.gateways) == 0
    error_message = "The controller must need no domain, and nothing listen."
  }
}

run "refuses_no_pods" {
  command = plan

  variables {
    envoy_gateway = { replicas = 0 }
  }

  expect_failures = [var.envoy_gateway]
}
