mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "on_azure" {
  command = plan

  variables {
    client_id = "00000000-0000-0000-0000-000000000001"
    cloud     = "azure"
    stores    = { azure = { service = "https://acme-prod.vault.azure.net", tenant_id = "00000000-0000-0000-0000-000000000002" } }
  }

  assert {
    condition = yamldecode(one(helm_release.stores["azure"].values)).provider == {
      azurekv = {
        authType          = "WorkloadIdentity"
        serviceAccountRef = { name = "external-secrets", namespace = "external-secrets" }
        tenantId          = "00000000-0000-0000-0000-000000000002"
        vaultUrl          = "https://acme-prod.vault.azure.net"
      }
    }
    error_message = "The store must be the vault, read with the identity of the service account."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).serviceAccount.annotations == { "azure.workload.identity/client-id" = "00000000-0000-0000-0000-000000000001" }
    error_message = "The service account must name its identity."
  }

  assert {
    condition     = length(kubernetes_resource_quota_v1.critical_pods) == 0
    error_message = "Only GKE asks for a quota of critical pods."
  }
}

run "on_google_cloud" {
  command = plan

  variables {
    cloud  = "gcp"
    stores = { gcp = { service = "acme-prod" } }
  }

  assert {
    condition     = yamldecode(one(helm_release.stores["gcp"].values)).provider == { gcpsm = { projectID = "acme-prod" } }
    error_message = "The store must be that of the project, read with the identity of the pod."
  }

  assert {
    condition     = keys(yamldecode(helm_release.this.values[1])) == ["podDisruptionBudget", "replicaCount", "webhook"]
    error_message = "The service account is the identity itself: it must need no annotation."
  }

  assert {
    condition     = one([for quota in kubernetes_resource_quota_v1.critical_pods : one(quota.metadata).namespace]) == "external-secrets"
    error_message = "GKE must let the pods be critical."
  }
}

run "refuses_a_store_of_another_cloud" {
  command = plan

  variables {
    cloud  = "gcp"
    stores = { gcp = { service = "SecretsManager" } }
  }

  expect_failures = [var.stores]
}

run "refuses_a_vault_without_an_identity" {
  command = plan

  variables {
    cloud = "azure"
  }

  expect_failures = [var.client_id]
}

run "refuses_a_vault_without_a_tenant" {
  command = plan

  variables {
    client_id = "00000000-0000-0000-0000-000000000001"
    cloud     = "azure"
    stores    = { azure = { service = "https://acme-prod.vault.azure.net" } }
  }

  expect_failures = [var.stores]
}
