mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "with_a_store" {
  command = plan

  variables {
    stores = { aws = { region = "eu-west-1", service = "ParameterStore" } }
  }

  assert {
    condition     = yamldecode(one(helm_release.stores["aws"].values)).provider == { aws = { region = "eu-west-1", service = "ParameterStore" } }
    error_message = "The store must be the one that was asked for."
  }

  assert {
    condition     = length(yamldecode(one(helm_release.stores["aws"].values)).chartHash) == 64
    error_message = "A changed template must be a change."
  }

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      podDisruptionBudget = { enabled = true }
      replicaCount        = 2
      webhook             = { podDisruptionBudget = { enabled = true }, replicaCount = 3 }
    }
    error_message = "Two pods must run, and three of the webhook."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).leaderElect
    error_message = "One of the pods must lead."
  }

  assert {
    condition     = one(kubernetes_namespace_v1.this.metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "The namespace must enforce the level that the chart was proven with."
  }
}

run "small" {
  command = plan

  variables {
    replicas = 1
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).webhook == { podDisruptionBudget = { enabled = false }, replicaCount = 1 }
    error_message = "One webhook must run, and no budget may stop a drain."
  }

  assert {
    condition     = length(helm_release.stores) == 0
    error_message = "A store must be asked for."
  }
}

run "refuses_an_unknown_service" {
  command = plan

  variables {
    stores = { aws = { region = "eu-west-1", service = "ssm" } }
  }

  expect_failures = [var.stores]
}

run "refuses_a_store_without_a_region" {
  command = plan

  variables {
    stores = { aws = { service = "SecretsManager" } }
  }

  expect_failures = [var.stores]
}

run "refuses_an_unknown_cloud" {
  command = plan

  variables {
    cloud = "google"
  }

  expect_failures = [var.cloud]
}

run "refuses_no_pods" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}
