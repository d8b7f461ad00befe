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

run "runs_on_azure" {
  command = plan

  variables {
    addon_resources = {
      external_dns = {
        client_id = "00000000-0000-0000-0000-000000000001"
        domain    = "example.com"
        owner_id  = "acme-prod-westeurope"
        policy    = "sync"
        region    = "westeurope"
        tenant_id = "00000000-0000-0000-0000-000000000002"
        zone_id   = "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/acme-prod-dns/providers/Microsoft.Network/dnsZones/example.com"
      }
    }
    cloud        = "azure"
    external_dns = { sources = ["gateway-httproute", "ingress", "service"] }
  }

  assert {
    condition     = output.external_dns.namespace == "external-dns"
    error_message = "What Azure made must be enough."
  }
}

run "runs_on_google_cloud" {
  command = plan

  variables {
    addon_resources = {
      external_dns = { domain = "example.com", owner_id = "acme-prod-europe-west1", policy = "sync", region = "europe-west1", zone_id = "projects/acme-prod/managedZones/example-com" }
    }
    cloud        = "gcp"
    external_dns = { sources = ["gateway-httproute", "ingress", "service"] }
  }

  assert {
    condition     = output.external_dns.namespace == "external-dns"
    error_message = "What Google Cloud made must be enough."
  }
}

run "refuses_an_unknown_source" {
  command = plan

  variables {
    external_dns = { sources = ["node"] }
  }

  expect_failures = [var.external_dns]
}
