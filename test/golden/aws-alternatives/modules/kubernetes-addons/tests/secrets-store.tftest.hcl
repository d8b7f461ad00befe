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
    condition     = local.secret_examples == { secrets-example = { secret = "acme-prod/example", type = "secretsmanager" } }
    error_message = "The example must mount the secret that the cloud made for it."
  }
}

run "refuses_what_is_no_time" {
  command = plan

  variables {
    secrets_store = { rotation_poll_interval = "often" }
  }

  expect_failures = [var.secrets_store]
}
