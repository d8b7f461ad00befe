mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    gateway = { address_name = "acme-gateway", certificate_map = "acme", domain = "example.com", ssl_policy = "acme-tls" }
  }
  cloud = "gcp"

  cluster = {
    endpoint     = "https://gke-0123456789abcdef-111111111111.europe-west1.gke.goog"
    name         = "acme-prod"
    region       = "europe-west1"
    service_cidr = "172.20.0.0/16"
    version      = "1.36"
  }
}

run "runs_only_where_asked" {
  command = plan

  assert {
    condition     = output.gke_gateway == null
    error_message = "Without a value there must be no Gateway."
  }
}

run "runs" {
  command = plan

  variables {
    gke_gateway = {}
  }

  assert {
    condition     = output.gke_gateway == { gateways = ["public"], namespace = "gateways" }
    error_message = "With a value there must be one."
  }
}

run "runs_without_a_domain" {
  command = plan

  variables {
    addon_resources = { gateway = { address_name = "", certificate_map = "", domain = "", ssl_policy = "acme-tls" } }
    gke_gateway     = {}
  }

  assert {
    condition     = length(output.gke_gateway.gateways) == 0
    error_message = "Without a domain nothing must listen."
  }
}
