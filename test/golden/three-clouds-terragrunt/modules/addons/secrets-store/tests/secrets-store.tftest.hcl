mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  region = "eu-west-1"
}

run "without_examples" {
  command = plan

  assert {
    condition     = length(helm_release.examples) == 0 && length(kubernetes_namespace_v1.examples) == 0
    error_message = "An example must be asked for."
  }

  assert {
    condition     = yamldecode(helm_release.this["secrets-store-csi-driver"].values[0]).enableSecretRotation && yamldecode(helm_release.this["secrets-store-csi-driver"].values[1]).rotationPollInterval == "2m"
    error_message = "Rotated secrets must reach pods."
  }

  assert {
    condition     = yamldecode(helm_release.this["secrets-store-csi-driver"].values[0]).syncSecret.enabled == false
    error_message = "The driver must not have a right to every Secret."
  }

  assert {
    condition     = yamldecode(helm_release.provider["secrets-store-csi-driver"].values[0])["secrets-store-csi-driver"].install == false
    error_message = "The driver must have one owner."
  }

  assert {
    condition     = yamldecode(helm_release.provider["secrets-store-csi-driver"].values[1]).awsRegion == "eu-west-1"
    error_message = "The provider must know its region: it cannot ask the node."
  }
}

run "with_an_example" {
  command = plan

  variables {
    examples = { secrets-example = { secret = "acme-dev/example" } }
  }

  assert {
    condition = yamldecode(one(helm_release.examples["secrets-example"].values)).parameters == {
      objects        = yamlencode([{ objectName = "acme-dev/example", objectType = "secretsmanager" }])
      region         = "eu-west-1"
      usePodIdentity = "true"
    }
    error_message = "The class must name the secret, and read it with the identity of the pod."
  }

  assert {
    condition     = one(kubernetes_namespace_v1.examples["secrets-example"].metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "Examples must be held to what applications are held to."
  }

  assert {
    condition     = helm_release.examples["secrets-example"].wait == false
    error_message = "A secret without a value must not fail the platform."
  }
}

run "with_a_parameter" {
  command = plan

  variables {
    examples = { secrets-example = { secret = "/acme/dev/example", type = "ssmparameter" } }
  }

  assert {
    condition     = yamldecode(yamldecode(one(helm_release.examples["secrets-example"].values)).parameters.objects) == [{ objectName = "/acme/dev/example", objectType = "ssmparameter" }]
    error_message = "Parameters must be read from the Parameter Store."
  }
}

run "refuses_an_example_of_nothing" {
  command = plan

  variables {
    examples = { secrets-example = { secret = "" } }
  }

  expect_failures = [var.examples]
}

run "refuses_an_unknown_store" {
  command = plan

  variables {
    examples = { secrets-example = { secret = "a", type = "vault" } }
  }

  expect_failures = [var.examples]
}

run "refuses_an_unknown_cloud" {
  command = plan

  variables {
    cloud = "google"
  }

  expect_failures = [var.cloud]
}

run "refuses_what_is_no_namespace" {
  command = plan

  variables {
    examples = { "Secrets Example" = { secret = "a" } }
  }

  expect_failures = [var.examples]
}

run "refuses_what_is_no_time" {
  command = plan

  variables {
    rotation_poll_interval = "often"
  }

  expect_failures = [var.rotation_poll_interval]
}

run "refuses_what_is_no_region" {
  command = plan

  variables {
    region = "Ireland"
  }

  expect_failures = [var.region]
}
