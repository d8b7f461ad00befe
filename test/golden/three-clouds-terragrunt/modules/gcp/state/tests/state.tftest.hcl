mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  bucket  = "acme-dev-tfstate-111111111111-europe-west1"
  name    = "acme-dev"
  project = { id = "acme-dev-123", number = "111111111111" }
  region  = "europe-west1"
}

run "states_are_encrypted_with_our_key" {
  command = plan

  assert {
    condition     = one(google_storage_bucket.this.encryption).default_kms_key_name == google_kms_crypto_key.this.id
    error_message = "The bucket must encrypt with our key."
  }

  assert {
    condition = {
      member = google_kms_crypto_key_iam_member.this.member
      role   = google_kms_crypto_key_iam_member.this.role
      } == {
      member = "serviceAccount:service-111111111111@gs-project-accounts.iam.gserviceaccount.com"
      role   = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
    }
    error_message = "Cloud Storage must be able to use the key, and nobody else."
  }

  assert {
    condition     = google_kms_crypto_key.this.rotation_period == "7776000s" && google_kms_crypto_key.this.destroy_scheduled_duration == "2592000s"
    error_message = "The key must rotate every 90 days, and 30 days must pass before a version is gone."
  }

  assert {
    condition     = google_kms_key_ring.this.name == "acme-dev-state" && google_kms_key_ring.this.location == google_storage_bucket.this.location
    error_message = "Key and bucket must lie in one place, and the ring must have the name that ci-identity keeps pipelines away from."
  }
}

run "earlier_versions_can_be_restored" {
  command = plan

  assert {
    condition     = one(google_storage_bucket.this.versioning).enabled
    error_message = "The bucket must be versioned."
  }

  assert {
    condition     = one(google_storage_bucket.this.soft_delete_policy).retention_duration_seconds == 30 * 24 * 3600
    error_message = "What is deleted must be there for 30 days."
  }

  assert {
    condition = alltrue([
      for rule in google_storage_bucket.this.lifecycle_rule :
      one(rule.action).type == "Delete" && one(rule.condition).days_since_noncurrent_time == 90 && one(rule.condition).num_newer_versions == 20 && one(rule.condition).with_state == "ARCHIVED"
    ]) && length(google_storage_bucket.this.lifecycle_rule) == 1
    error_message = "Only old versions may go, after 90 days, and the newest 20 later."
  }

  assert {
    condition     = google_storage_bucket.this.force_destroy == false
    error_message = "A bucket with states must not be emptied."
  }
}

run "nothing_is_public" {
  command = plan

  assert {
    condition     = google_storage_bucket.this.public_access_prevention == "enforced" && google_storage_bucket.this.uniform_bucket_level_access
    error_message = "Public access must be prevented, and access control lists must be off."
  }
}

run "editors_and_viewers_stay_out" {
  command = plan

  assert {
    condition = { for role, binding in google_storage_bucket_iam_binding.owners : role => binding.members } == {
      "roles/storage.legacyBucketOwner"  = toset(["projectOwner:acme-dev-123"])
      "roles/storage.legacyBucketReader" = toset(["projectOwner:acme-dev-123"])
      "roles/storage.legacyObjectOwner"  = toset(["projectOwner:acme-dev-123"])
      "roles/storage.legacyObjectReader" = toset(["projectOwner:acme-dev-123"])
    }
    error_message = "The lists that Google makes must hold owners only."
  }

  assert {
    condition     = length(google_storage_bucket_iam_member.this) == 0
    error_message = "Nobody else may get in unless named."
  }
}

run "people_who_are_named_get_in" {
  command = plan

  variables {
    principals = ["group:platform@example.com"]
  }

  assert {
    condition     = { for member, grant in google_storage_bucket_iam_member.this : member => grant.role } == { "group:platform@example.com" = "roles/storage.objectUser" }
    error_message = "They must read and write states, and no more."
  }
}

run "no_access_logs_by_default" {
  command = plan

  assert {
    condition     = length(google_project_iam_audit_config.this) + length(google_logging_project_sink.this) + length(google_logging_project_bucket_config.this) == 0
    error_message = "What was not asked for must not exist."
  }
}

run "access_logs" {
  command = plan

  variables {
    access_logs = { requests = {} }
  }

  assert {
    condition     = toset([for config in google_project_iam_audit_config.this["requests"].audit_log_config : config.log_type]) == toset(["DATA_READ", "DATA_WRITE"]) && google_project_iam_audit_config.this["requests"].service == "storage.googleapis.com"
    error_message = "Reads and writes of states must be recorded."
  }

  assert {
    condition     = google_logging_project_bucket_config.this["requests"].retention_days == 365 && google_logging_project_bucket_config.this["requests"].location == "europe-west1"
    error_message = "They must be kept for a year, in the region."
  }

  assert {
    condition     = strcontains(google_logging_project_sink.this["requests"].filter, "resource.labels.bucket_name=\"acme-dev-tfstate-111111111111-europe-west1\"")
    error_message = "Only requests to this bucket may go there."
  }

  assert {
    condition     = google_logging_project_exclusion.this["requests"].filter == google_logging_project_sink.this["requests"].filter
    error_message = "What the bucket keeps must not be paid for twice."
  }
}
