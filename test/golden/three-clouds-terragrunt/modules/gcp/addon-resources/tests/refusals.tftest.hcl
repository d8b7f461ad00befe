mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", region = "europe-west1" }
  name    = "acme-prod"
  project = { id = "acme-prod", number = "111111111111" }
  secrets = {
    keys    = { storage = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/storage" }
    prefix  = "acme-prod-europe-west1-"
    secrets = { example = { id = "projects/acme-prod/secrets/acme-prod-europe-west1-example", name = "acme-prod-europe-west1-example" } }
    store   = "secret-manager"
  }
}

run "refuses_what_does_not_fit_together" {
  command = plan

  variables {
    cluster = { name = "acme-prod", region = "europe-west1-b" }
    name    = "Acme"
    project = { id = "acme", number = "acme" }
    secrets = { keys = { storage = "b" }, prefix = "acme-prod-europe-west1-", secrets = {}, store = "vault" }
  }

  expect_failures = [var.cluster, var.name, var.project, var.secrets]
}

run "refuses_a_prefix_that_other_environments_share" {
  command = plan

  variables {
    secrets = { keys = { storage = "b" }, prefix = "acme-prod", secrets = {}, store = "secret-manager" }
  }

  expect_failures = [var.secrets]
}
