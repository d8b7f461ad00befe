mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "without_a_domain" {
  command = plan

  assert {
    condition     = length(helm_release.issuers) == 0
    error_message = "Without a zone there must be no issuer."
  }

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      cainjector          = { podDisruptionBudget = { enabled = true }, replicaCount = 2 }
      podDisruptionBudget = { enabled = true }
      replicaCount        = 2
      webhook             = { podDisruptionBudget = { enabled = true }, replicaCount = 3 }
    }
    error_message = "Two pods of each must run, and three of the webhook."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).crds == { enabled = true, keep = true }
    error_message = "The kinds must come with the release and outlive it."
  }

  assert {
    condition     = one(kubernetes_namespace_v1.this.metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "The namespace must enforce the level that the chart was proven with."
  }

  assert {
    condition     = helm_release.this.atomic
    error_message = "Issuers need a webhook that runs."
  }
}

run "with_a_domain" {
  command = plan

  variables {
    issuers = {
      letsencrypt = { domain = "example.com", email = "platform@example.com", region = "eu-west-1", zone_id = "Z0123456789ABCDEFGHIJ" }
    }
  }

  assert {
    condition = yamldecode(one(helm_release.issuers["letsencrypt"].values)).issuer == {
      domain = "example.com"
      email  = "platform@example.com"
      server = "https://acme-v02.api.letsencrypt.org/directory"
      solver = { route53 = { hostedZoneID = "Z0123456789ABCDEFGHIJ", region = "eu-west-1" } }
    }
    error_message = "The issuer must know domain, zone and whom to warn."
  }

  assert {
    condition     = length(yamldecode(one(helm_release.issuers["letsencrypt"].values)).chartHash) == 64
    error_message = "A changed template must be a change."
  }
}

run "small" {
  command = plan

  variables {
    replicas = 1
  }

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      cainjector          = { podDisruptionBudget = { enabled = false }, replicaCount = 1 }
      podDisruptionBudget = { enabled = false }
      replicaCount        = 1
      webhook             = { podDisruptionBudget = { enabled = false }, replicaCount = 1 }
    }
    error_message = "One pod of each must run, and no budget may stop a drain."
  }
}

run "refuses_what_is_no_zone" {
  command = plan

  variables {
    issuers = { letsencrypt = { domain = "example.com", region = "eu-west-1", zone_id = "example.com" } }
  }

  expect_failures = [var.issuers]
}

run "refuses_a_zone_without_a_region" {
  command = plan

  variables {
    issuers = { letsencrypt = { domain = "example.com", zone_id = "Z0123456789ABCDEFGHIJ" } }
  }

  expect_failures = [var.issuers]
}

run "refuses_an_unknown_cloud" {
  command = plan

  variables {
    cloud = "google"
  }

  expect_failures = [var.cloud]
}

run "refuses_a_plain_server" {
  command = plan

  variables {
    issuers = {
      letsencrypt = { domain = "example.com", region = "eu-west-1", server = "http://localhost", zone_id = "Z0123456789ABCDEFGHIJ" }
    }
  }

  expect_failures = [var.issuers]
}

run "refuses_no_pods" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}
