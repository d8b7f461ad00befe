mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "on_azure" {
  command = plan

  variables {
    cloud   = "azure"
    sources = ["gateway-httproute", "service"]
    zone = {
      client_id = "00000000-0000-0000-0000-000000000001"
      domain    = "example.com"
      id        = "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/acme-prod-dns/providers/Microsoft.Network/dnsZones/example.com"
      owner_id  = "acme-prod"
      tenant_id = "00000000-0000-0000-0000-000000000002"
    }
  }

  assert {
    condition = jsondecode(yamldecode(helm_release.this.values[1]).secretConfiguration.data["azure.json"]) == {
      resourceGroup                = "acme-prod-dns"
      subscriptionId               = "00000000-0000-0000-0000-000000000003"
      tenantId                     = "00000000-0000-0000-0000-000000000002"
      useWorkloadIdentityExtension = true
    }
    error_message = "It must find the zone by ids, and carry no secret."
  }

  assert {
    condition = { for key, value in yamldecode(helm_release.this.values[1]) : key => value if key != "secretConfiguration" } == {
      domainFilters = ["example.com"]
      extraArgs     = { zone-id-filter = "/example.com" }
      podLabels     = { "azure.workload.identity/use" = "true" }
      policy        = "upsert-only"
      provider      = { name = "azure" }
      sources       = ["gateway-httproute", "service"]
      txtOwnerId    = "acme-prod"

      serviceAccount = {
        annotations = { "azure.workload.identity/client-id" = "00000000-0000-0000-0000-000000000001" }
        labels      = { "azure.workload.identity/use" = "true" }
      }
    }
    error_message = "Label and annotation must both be there: one brings the token, the other names the identity."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).secretConfiguration.mountPath == "/etc/kubernetes" && length(kubernetes_resource_quota_v1.critical_pods) == 0
    error_message = "The file must be where it is looked for, and no quota be made."
  }
}

run "on_google_cloud" {
  command = plan

  variables {
    cloud = "gcp"
    zone  = { domain = "example.com", id = "projects/acme-dns/managedZones/example-com", owner_id = "acme-prod" }
  }

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      domainFilters = ["example.com"]
      extraArgs     = { google-project = "acme-dns", zone-id-filter = "example-com" }
      policy        = "upsert-only"
      provider      = { name = "google" }
      sources       = ["ingress", "service"]
      txtOwnerId    = "acme-prod"
    }
    error_message = "The service account is the identity itself: it must need no annotation."
  }

  assert {
    condition     = one([for quota in kubernetes_resource_quota_v1.critical_pods : one(quota.metadata).namespace]) == "external-dns"
    error_message = "GKE must let the pod be critical."
  }
}

run "refuses_a_zone_of_another_cloud" {
  command = plan

  variables {
    cloud = "gcp"
    zone  = { domain = "example.com", id = "Z0123456789ABCDEFGHIJ", owner_id = "acme-prod" }
  }

  expect_failures = [var.zone]
}

run "refuses_a_zone_without_an_identity" {
  command = plan

  variables {
    cloud = "azure"
    zone = {
      domain   = "example.com"
      id       = "/subscriptions/a/resourceGroups/b/providers/Microsoft.Network/dnszones/example.com"
      owner_id = "acme-prod"
    }
  }

  expect_failures = [var.zone]
}
