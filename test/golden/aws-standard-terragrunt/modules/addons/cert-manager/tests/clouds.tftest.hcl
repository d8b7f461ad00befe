mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "on_azure" {
  command = plan

  variables {
    cloud = "azure"
    issuers = {
      letsencrypt = {
        client_id = "00000000-0000-0000-0000-000000000001"
        domain    = "example.com"
        zone_id   = "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/acme-prod-dns/providers/Microsoft.Network/dnsZones/example.com"
      }
    }
  }

  assert {
    condition = yamldecode(one(helm_release.issuers["letsencrypt"].values)).issuer.solver == {
      azureDNS = {
        environment       = "AzurePublicCloud"
        hostedZoneName    = "example.com"
        managedIdentity   = { clientID = "00000000-0000-0000-0000-000000000001" }
        resourceGroupName = "acme-prod-dns"
        subscriptionID    = "00000000-0000-0000-0000-000000000003"
      }
    }
    error_message = "The issuer must know the zone and which identity may write into it."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).podLabels == { "azure.workload.identity/use" = "true" } && yamldecode(helm_release.this.values[1]).serviceAccount.labels == { "azure.workload.identity/use" = "true" }
    error_message = "The pod must be given a token."
  }

  assert {
    condition     = length(kubernetes_resource_quota_v1.critical_pods) == 0
    error_message = "Only GKE asks for a quota of critical pods."
  }
}

run "on_google_cloud" {
  command = plan

  variables {
    cloud   = "gcp"
    issuers = { letsencrypt = { domain = "example.com", zone_id = "projects/acme-dns/managedZones/example-com" } }
  }

  assert {
    condition     = yamldecode(one(helm_release.issuers["letsencrypt"].values)).issuer.solver == { cloudDNS = { hostedZoneName = "example-com", project = "acme-dns" } }
    error_message = "The issuer must know the zone and its project."
  }

  assert {
    condition     = keys(yamldecode(helm_release.this.values[1])) == ["cainjector", "podDisruptionBudget", "replicaCount", "webhook"]
    error_message = "The service account is the identity itself: it must need no annotation."
  }

  assert {
    condition     = one([for quota in kubernetes_resource_quota_v1.critical_pods : one(quota.metadata).namespace]) == "cert-manager"
    error_message = "GKE must let the pods be critical."
  }
}

run "refuses_a_zone_of_another_cloud" {
  command = plan

  variables {
    cloud   = "azure"
    issuers = { letsencrypt = { client_id = "a", domain = "example.com", zone_id = "projects/acme-dns/managedZones/example-com" } }
  }

  expect_failures = [var.issuers]
}

run "refuses_a_zone_without_an_identity" {
  command = plan

  variables {
    cloud   = "azure"
    issuers = { letsencrypt = { domain = "example.com", zone_id = "/subscriptions/a/resourceGroups/b/providers/Microsoft.Network/dnsZones/example.com" } }
  }

  expect_failures = [var.issuers]
}
