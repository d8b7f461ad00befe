mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  environment  = "dev"
  name         = "acme-dev"
  project      = { id = "acme-dev-123" }
  repository   = "acme/platform"
  services     = ["cloudkms", "compute", "container", "dns", "iam", "logging", "pubsub", "secretmanager", "servicenetworking"]
  state_bucket = "acme-dev-tfstate"
}

run "only_this_repository_and_environment" {
  command = plan

  assert {
    condition = { for purpose, trust in google_service_account_iam_member.this : purpose => trust.member } == {
      apply = "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/mock/subject/repo:acme/platform:environment:dev"
      plan  = "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/mock/subject/repo:acme/platform:environment:dev-plan"
    }
    error_message = "Each account must trust exactly one subject."
  }

  assert {
    condition     = google_iam_workload_identity_pool_provider.this.attribute_condition == "assertion.repository == 'acme/platform' && assertion.repository_owner == 'acme' && (assertion.sub == 'repo:acme/platform:environment:dev' || assertion.sub == 'repo:acme/platform:environment:dev-plan')"
    error_message = "The provider must turn away every other repository, owner and subject."
  }

  assert {
    condition     = google_iam_workload_identity_pool_provider.this.attribute_mapping["google.subject"] == "assertion.sub" && one(google_iam_workload_identity_pool_provider.this.oidc).issuer_uri == "https://token.actions.githubusercontent.com"
    error_message = "The subject must be GitHub's."
  }

  assert {
    condition     = alltrue([for trust in google_service_account_iam_member.this : trust.role == "roles/iam.workloadIdentityUser"])
    error_message = "Workflows must act as the accounts, and make no keys."
  }
}

run "names" {
  command = plan

  assert {
    condition     = { for purpose, account in google_service_account.this : purpose => account.account_id } == { apply = "acme-dev-ci-apply", plan = "acme-dev-ci-plan" }
    error_message = "Accounts must be called after the environment."
  }

  assert {
    condition     = google_iam_workload_identity_pool.this.workload_identity_pool_id == "ci-acme-dev"
    error_message = "A pool must carry the environment: others may live in the project."
  }
}

run "longest_names" {
  command = plan

  variables {
    environment = "production"
    name        = "abcdefghijklmnopqrst-production"
  }

  assert {
    condition     = { for purpose, account in google_service_account.this : purpose => length(account.account_id) } == { apply = 30, plan = 29 }
    error_message = "Accounts have 30 letters at most."
  }

  assert {
    condition     = length(google_iam_workload_identity_pool.this.workload_identity_pool_id) == 32
    error_message = "Pools have 32 letters at most."
  }
}

run "longest_names_that_stay_whole" {
  command = plan

  variables {
    environment = "production"
    name        = "abcdefghij-production"
  }

  assert {
    condition     = google_service_account.this["apply"].account_id == "abcdefghij-production-ci-apply"
    error_message = "What fits must not be shortened."
  }
}

run "states" {
  command = plan

  assert {
    condition     = [google_storage_bucket_iam_member.read.role, google_storage_bucket_iam_member.lock.role, google_storage_bucket_iam_member.write.role] == ["roles/storage.objectViewer", "roles/storage.objectUser", "roles/storage.objectUser"]
    error_message = "A plan must read states and an apply must write them."
  }

  assert {
    condition     = one(google_storage_bucket_iam_member.lock.condition).expression == "resource.name.endsWith('.tflock')" && length(google_storage_bucket_iam_member.write.condition) == 0
    error_message = "A plan must write locks only."
  }

  assert {
    condition     = toset([google_storage_bucket_iam_member.read.bucket, google_storage_bucket_iam_member.lock.bucket, google_storage_bucket_iam_member.write.bucket]) == toset(["acme-dev-tfstate"])
    error_message = "Another environment's bucket must be out of reach."
  }
}
