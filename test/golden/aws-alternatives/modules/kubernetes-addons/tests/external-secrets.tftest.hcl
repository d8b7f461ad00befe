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
