mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    cluster_autoscaler = { cluster_name = "acme-prod", region = "eu-west-1" }
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
    condition     = output.cluster_autoscaler == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    cluster_autoscaler = {}
  }

  assert {
    condition     = output.cluster_autoscaler == { namespace = "kube-system", version = "9.59.0" }
    error_message = "With a value it must run."
  }
}

run "refuses_no_pods" {
  command = plan

  variables {
    cluster_autoscaler = { replicas = 0 }
  }

  expect_failures = [var.cluster_autoscaler]
}
