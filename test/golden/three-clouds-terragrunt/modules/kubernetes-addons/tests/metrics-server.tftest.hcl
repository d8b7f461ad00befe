mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {}

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
    condition     = output.metrics_server == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    metrics_server = { certificates = "helm", replicas = 1 }
  }

  assert {
    condition     = output.metrics_server == { namespace = "kube-system", version = "3.13.1" }
    error_message = "With a value it must run."
  }
}

run "refuses_no_pods" {
  command = plan

  variables {
    metrics_server = { replicas = 0 }
  }

  expect_failures = [var.metrics_server]
}
