mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    external_secrets = { prefix = "acme-prod/", region = "eu-west-1", store = "SecretsManager" }
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
    condition     = output.external_secrets == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    external_secrets = {}
  }

  assert {
    condition     = output.external_secrets == { namespace = "external-secrets", version = "2.9.0" }
    error_message = "With a value it must run."
  }
}

run "refuses_no_pods" {
  command = plan

  variables {
    external_secrets = { replicas = 0 }
  }

  expect_failures = [var.external_secrets]
}

run "runs_on_azure" {
  command = plan

  variables {
    addon_resources = {
      external_secrets = {
        client_id = "00000000-0000-0000-0000-000000000001"
        prefix    = ""
        region    = "westeurope"
        store     = "https://acme-prod-weu.vault.azure.net/"
        tenant_id = "00000000-0000-0000-0000-000000000002"
      }
    }
    cloud            = "azure"
    external_secrets = {}
  }

  assert {
    condition     = output.external_secrets != null
    error_message = "What Azure made must be enough."
  }
}

run "runs_on_google_cloud" {
  command = plan

  variables {
    addon_resources = {
      external_secrets = { prefix = "acme-prod-", region = "europe-west1", store = "acme-prod" }
    }
    cloud            = "gcp"
    external_secrets = {}
  }

  assert {
    condition     = output.external_secrets != null
    error_message = "What Google Cloud made must be enough."
  }
}
