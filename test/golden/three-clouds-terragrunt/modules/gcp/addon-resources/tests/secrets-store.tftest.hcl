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
    condition     = length(module.secrets_example) + length(google_secret_manager_secret_iam_member.example) == 0 && output.secrets_store == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "no_example" {
  command = plan

  variables {
    secrets_store = {}
  }

  assert {
    condition     = length(module.secrets_example) + length(google_secret_manager_secret_iam_member.example) == 0 && output.secrets_store == { example_secret_name = "", example_secret_type = "secret", region = "europe-west1", store = "acme-prod" }
    error_message = "The driver itself must have no rights."
  }
}

run "example_reads_one_secret" {
  command = plan

  variables {
    secrets_store = { example = "example" }
  }

  assert {
    condition     = [for right in google_secret_manager_secret_iam_member.example : [right.secret_id, right.role, right.member]] == [["acme-prod-europe-west1-example", "roles/secretmanager.secretAccessor", "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/secrets-example/sa/secrets-example"]]
    error_message = "The pods of the example must read its secret, and no other."
  }

  assert {
    condition     = module.secrets_example["example"].roles == {} && output.secrets_store.example_secret_name == "projects/acme-prod/secrets/acme-prod-europe-west1-example"
    error_message = "The class must find the secret, and nobody have rights in the whole project."
  }
}

run "refuses_an_example_that_is_no_secret" {
  command = plan

  variables {
    secrets_store = { example = "password" }
  }

  expect_failures = [var.secrets_store]
}
