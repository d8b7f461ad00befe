mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "on_azure" {
  command = plan

  variables {
    cloud  = "azure"
    region = "westeurope"
    examples = {
      secrets-example = {
        client_id = "00000000-0000-0000-0000-000000000001"
        secret    = "example"
        tenant_id = "00000000-0000-0000-0000-000000000002"
        type      = "secret"
        vault     = "acme-dev-weu"
      }
    }
  }

  assert {
    condition     = length(helm_release.this) == 0 && length(helm_release.provider) == 0 && output.release == null
    error_message = "The driver of AKS must have one owner."
  }

  assert {
    condition = yamldecode(one(helm_release.examples["secrets-example"].values)).parameters == {
      clientID     = "00000000-0000-0000-0000-000000000001"
      keyvaultName = "acme-dev-weu"
      objects      = yamlencode({ array = [yamlencode({ objectName = "example", objectType = "secret" })] })
      tenantID     = "00000000-0000-0000-0000-000000000002"
    }
    error_message = "The class must name the secret, its vault, and the identity that reads it."
  }

  assert {
    condition     = yamldecode(one(helm_release.examples["secrets-example"].values)).driver == "secrets-store.csi.k8s.io" && yamldecode(one(helm_release.examples["secrets-example"].values)).provider == "azure"
    error_message = "The example must use the driver that AKS brings."
  }
}

run "on_google_cloud" {
  command = plan

  variables {
    cloud    = "gcp"
    region   = "europe-west1"
    examples = { secrets-example = { secret = "projects/acme-dev/secrets/acme-dev-example", type = "secret" } }
  }

  assert {
    condition     = length(helm_release.this) == 0 && length(helm_release.provider) == 0 && output.release == null
    error_message = "The driver of GKE must have one owner."
  }

  assert {
    condition     = yamldecode(yamldecode(one(helm_release.examples["secrets-example"].values)).parameters.secrets) == [{ path = "acme-dev-example", resourceName = "projects/acme-dev/secrets/acme-dev-example/versions/latest" }]
    error_message = "The class must name the newest version of the secret, and the file."
  }

  assert {
    condition     = yamldecode(one(helm_release.examples["secrets-example"].values)).driver == "secrets-store-gke.csi.k8s.io" && yamldecode(one(helm_release.examples["secrets-example"].values)).provider == "gke"
    error_message = "The example must use the driver that GKE brings."
  }
}

run "refuses_a_secret_without_its_project" {
  command = plan

  variables {
    cloud    = "gcp"
    region   = "europe-west1"
    examples = { secrets-example = { secret = "acme-dev-example", type = "secret" } }
  }

  expect_failures = [var.examples]
}

run "refuses_a_secret_without_its_vault" {
  command = plan

  variables {
    cloud    = "azure"
    region   = "westeurope"
    examples = { secrets-example = { secret = "example", type = "secret" } }
  }

  expect_failures = [var.examples]
}

run "refuses_a_type_of_another_cloud" {
  command = plan

  variables {
    cloud    = "gcp"
    region   = "europe-west1"
    examples = { secrets-example = { secret = "projects/acme-dev/secrets/example", type = "ssmparameter" } }
  }

  expect_failures = [var.examples]
}
