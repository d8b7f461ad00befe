mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    external_dns = { domain = "example.com", owner_id = "acme-prod-eu-west-1", policy = "sync", region = "eu-west-1", zone_id = "Z0123456789ABCDEFGHIJ" }
  }

  cluster = {
    endpoint     = "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com"
    name         = "acme-prod"
    region       = "eu-west-1"
    service_cidr = "172.20.0.0/16"
    version      = "1.36"
  }
}

run "runs_only_where_asked" {
  command = plan

  assert {
    condition     = output.external_dns == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    external_dns = {}
  }

  assert {
    condition     = output.external_dns == { namespace = "external-dns", version = "1.21.1" }
    error_message = "With a value it must run."
  }
}
