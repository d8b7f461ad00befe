mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  zone = { domain = "example.com", id = "Z0123456789ABCDEFGHIJ", owner_id = "acme-prod", region = "eu-west-1" }
}

run "stays_in_its_zone" {
  command = plan

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      domainFilters = ["example.com"]
      env           = [{ name = "AWS_REGION", value = "eu-west-1" }]
      extraArgs     = { zone-id-filter = "Z0123456789ABCDEFGHIJ" }
      policy        = "upsert-only"
      sources       = ["ingress", "service"]
      txtOwnerId    = "acme-prod"
    }
    error_message = "It must write to its zone alone, mark what is its own, and delete nothing unless asked."
  }

  assert {
    condition     = one(kubernetes_namespace_v1.this.metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "The namespace must enforce the level that the chart was proven with."
  }

  assert {
    condition     = helm_release.this.namespace == "external-dns"
    error_message = "The pod identity names this namespace."
  }

  assert {
    condition     = length(kubernetes_resource_quota_v1.critical_pods) == 0
    error_message = "Only GKE asks for a quota of critical pods."
  }
}

run "cleans_up_where_asked" {
  command = plan

  variables {
    policy = "sync"
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).policy == "sync"
    error_message = "The policy must be the one that was asked for."
  }
}

run "refuses_an_unknown_policy" {
  command = plan

  variables {
    policy = "create-only"
  }

  expect_failures = [var.policy]
}

run "refuses_an_unknown_source" {
  command = plan

  variables {
    sources = ["crd"]
  }

  expect_failures = [var.sources]
}

run "refuses_an_unknown_cloud" {
  command = plan

  variables {
    cloud = "google"
  }

  expect_failures = [var.cloud]
}

run "refuses_what_is_no_zone" {
  command = plan

  variables {
    zone = { domain = "example.com", id = "example.com", owner_id = "acme-prod", region = "eu-west-1" }
  }

  expect_failures = [var.zone]
}

run "refuses_records_without_owner" {
  command = plan

  variables {
    zone = { domain = "example.com", id = "Z0123456789ABCDEFGHIJ", owner_id = "", region = "eu-west-1" }
  }

  expect_failures = [var.zone]
}

run "refuses_a_zone_without_a_region" {
  command = plan

  variables {
    zone = { domain = "example.com", id = "Z0123456789ABCDEFGHIJ", owner_id = "acme-prod" }
  }

  expect_failures = [var.zone]
}
