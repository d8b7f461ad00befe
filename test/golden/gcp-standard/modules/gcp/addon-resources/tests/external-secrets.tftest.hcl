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

run "not_chosen" {
  command = plan

  assert {
    condition     = length(module.external_secrets) == 0 && output.external_secrets == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "secrets_of_the_environment" {
  command = plan

  variables {
    external_secrets = {}
  }

  assert {
    condition     = one(module.external_secrets[*].roles) == { "roles/secretmanager.secretAccessor" = "resource.name.startsWith('projects/111111111111/secrets/acme-prod-europe-west1-')" }
    error_message = "It must read secrets of the environment in this region, and do nothing else."
  }

  assert {
    condition     = one(module.external_secrets[*].member) == "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/external-secrets/sa/external-secrets" && output.external_secrets == { prefix = "acme-prod-europe-west1-", region = "europe-west1", store = "acme-prod" }
    error_message = "The right must be for External Secrets alone, and the store be the project."
  }
}
