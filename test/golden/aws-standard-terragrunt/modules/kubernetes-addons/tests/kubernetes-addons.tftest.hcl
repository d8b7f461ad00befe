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

run "restricts_the_default_namespace" {
  command = plan

  assert {
    condition     = kubernetes_labels.default_namespace.labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "Pods that name no namespace must be held to the strictest standard."
  }

  assert {
    condition     = one(kubernetes_labels.default_namespace.metadata).name == "default"
    error_message = "The label must be on the default namespace."
  }

  assert {
    condition     = output.cluster_name == "acme-prod"
    error_message = "Whoever reads the outputs must see which cluster they are about."
  }
}

run "warns_where_less_is_enforced" {
  command = plan

  variables {
    pod_security = "baseline"
  }

  assert {
    condition     = kubernetes_labels.default_namespace.labels["pod-security.kubernetes.io/enforce"] == "baseline"
    error_message = "The standard must be the one that was asked for."
  }

  assert {
    condition     = kubernetes_labels.default_namespace.labels["pod-security.kubernetes.io/warn"] == "restricted"
    error_message = "Whoever deploys must learn what production will refuse."
  }
}

run "refuses_no_standard" {
  command = plan

  variables {
    pod_security = "privileged"
  }

  expect_failures = [var.pod_security]
}

run "refuses_an_unknown_cloud" {
  command = plan

  variables {
    cloud = "google"
  }

  expect_failures = [var.cloud]
}

run "refuses_names_that_no_file_has" {
  command = plan

  variables {
    addon_resources = { "Cert-Manager" = {} }
  }

  expect_failures = [var.addon_resources]
}

run "refuses_what_is_no_range" {
  command = plan

  variables {
    cluster = { endpoint = "https://a", name = "acme-prod", region = "eu-west-1", service_cidr = "172.20.0.0", version = "1.36" }
  }

  expect_failures = [var.cluster]
}
