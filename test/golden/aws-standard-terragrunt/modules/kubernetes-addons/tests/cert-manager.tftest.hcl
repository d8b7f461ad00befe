mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    cert_manager = { domain = "example.com", region = "eu-west-1", zone_id = "Z0123456789ABCDEFGHIJ" }
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
    condition     = output.cert_manager == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    cert_manager = { email = "platform@example.com" }
  }

  assert {
    condition     = output.cert_manager == { namespace = "cert-manager", version = "v1.21.1" }
    error_message = "With a value it must run."
  }
}

run "runs_without_a_domain" {
  command = plan

  variables {
    addon_resources = { cert_manager = null }
    cert_manager    = { replicas = 1 }
  }

  assert {
    condition     = output.cert_manager != null
    error_message = "Certificates inside the cluster must need no domain."
  }
}

run "refuses_no_pods" {
  command = plan

  variables {
    cert_manager = { replicas = 0 }
  }

  expect_failures = [var.cert_manager]
}

run "runs_on_azure" {
  command = plan

  variables {
    addon_resources = {
      cert_manager = {
        client_id = "00000000-0000-0000-0000-000000000001"
        domain    = "example.com"
        region    = "westeurope"
        zone_id   = "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/acme-prod-dns/providers/Microsoft.Network/dnsZones/example.com"
      }
    }
    cert_manager = {}
    cloud        = "azure"
  }

  assert {
    condition     = output.cert_manager != null
    error_message = "What Azure made must be enough."
  }
}

run "runs_on_google_cloud" {
  command = plan

  variables {
    addon_resources = {
      cert_manager = { domain = "example.com", region = "europe-west1", zone_id = "projects/acme-prod/managedZones/example-com" }
    }
    cert_manager = {}
    cloud        = "gcp"
  }

  assert {
    condition     = output.cert_manager != null
    error_message = "What Google Cloud made must be enough."
  }
}
