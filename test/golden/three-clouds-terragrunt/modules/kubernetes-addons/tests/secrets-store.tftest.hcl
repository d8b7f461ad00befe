mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    secrets_store = { example_secret_name = "acme-prod/example", example_secret_type = "secretsmanager", region = "eu-west-1", store = "secrets-manager" }
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
    condition     = output.secrets_store == null
    error_message = "Without a value it must not run."
  }
}

run "without_an_example" {
  command = plan

  variables {
    secrets_store = {}
  }

  assert {
    condition     = output.secrets_store == { namespace = "kube-system", version = "1.6.0" }
    error_message = "With a value it must run."
  }

  assert {
    condition     = length(local.secret_examples) == 0
    error_message = "The example must be asked for."
  }
}

run "with_an_example" {
  command = plan

  variables {
    create_example_secret_provider_class = true
    secrets_store                        = {}
  }

  assert {
    condition     = { for key, value in local.secret_examples["secrets-example"] : key => value if value != null } == { secret = "acme-prod/example", type = "secretsmanager", vault = "secrets-manager" }
    error_message = "The example must mount the secret that the cloud made for it."
  }
}

run "with_an_example_on_azure" {
  command = plan

  variables {
    addon_resources = {
      secrets_store = {
        client_id           = "00000000-0000-0000-0000-000000000001"
        example_secret_name = "example"
        example_secret_type = "secret"
        region              = "westeurope"
        store               = "acme-prod-weu"
        tenant_id           = "00000000-0000-0000-0000-000000000002"
      }
    }
    cloud                                = "azure"
    create_example_secret_provider_class = true
    secrets_store                        = {}
  }

  assert {
    condition     = output.secrets_store == null
    error_message = "AKS must bring the driver."
  }

  assert {
    condition = local.secret_examples["secrets-example"] == {
      client_id = "00000000-0000-0000-0000-000000000001"
      secret    = "example"
      tenant_id = "00000000-0000-0000-0000-000000000002"
      type      = "secret"
      vault     = "acme-prod-weu"
    }
    error_message = "The example must know its identity, and the vault of the secret."
  }
}

run "with_an_example_on_google_cloud" {
  command = plan

  variables {
    addon_resources = {
      secrets_store = { example_secret_name = "projects/acme-prod/secrets/acme-prod-example", example_secret_type = "secret", region = "europe-west1", store = "acme-prod" }
    }
    cloud                                = "gcp"
    create_example_secret_provider_class = true
    secrets_store                        = {}
  }

  assert {
    condition     = output.secrets_store == null && local.secret_examples["secrets-example"].secret == "projects/acme-prod/secrets/acme-prod-example"
    error_message = "GKE must bring the driver, and the example name its secret."
  }
}

run "refuses_what_is_no_time" {
  command = plan

  variables {
    secrets_store = { rotation_poll_interval = "often" }
  }

  expect_failures = [var.secrets_store]
}
