mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name    = "acme-prod"
  project = { id = "acme-prod", number = "111111111111" }
  region  = "europe-west1"
}

run "a_key_for_each_purpose" {
  command = plan

  assert {
    condition     = toset(keys(google_kms_crypto_key.this)) == toset(["cluster", "data", "secrets", "storage"])
    error_message = "There must be one key for each purpose."
  }

  assert {
    condition     = google_kms_key_ring.this.name == "acme-prod-europe-west1" && google_kms_key_ring.this.location == "europe-west1" && google_kms_key_ring.this.project == "acme-prod"
    error_message = "The ring must lie in the region and carry its name."
  }

  assert {
    condition     = { for purpose, key in google_kms_crypto_key.this : purpose => key.name } == { cluster = "cluster", data = "data", secrets = "secrets", storage = "storage" }
    error_message = "Keys must be found by their purpose."
  }

  assert {
    condition     = alltrue([for key in google_kms_crypto_key.this : key.rotation_period == "7776000s" && key.destroy_scheduled_duration == "2592000s"])
    error_message = "Keys must rotate every 90 days, and wait for 30 days before they are gone."
  }

  assert {
    condition     = alltrue([for key in google_kms_crypto_key.this : key.purpose == "ENCRYPT_DECRYPT" && one(key.version_template).protection_level == "HSM" && one(key.version_template).algorithm == "GOOGLE_SYMMETRIC_ENCRYPTION"])
    error_message = "Keys must be symmetric ones that never leave their hardware."
  }

  assert {
    condition     = toset(keys(output.keys)) == toset(keys(google_kms_crypto_key.this))
    error_message = "Every key must be handed on by its purpose."
  }
}

run "service_agents_alone" {
  command = plan

  assert {
    condition = { for grant, member in google_kms_crypto_key_iam_member.this : grant => member.member } == {
      "cluster container-engine-robot" = "serviceAccount:service-111111111111@container-engine-robot.iam.gserviceaccount.com"
      "data gcp-sa-cloud-sql"          = "serviceAccount:service-111111111111@gcp-sa-cloud-sql.iam.gserviceaccount.com"
      "secrets gcp-sa-pubsub"          = "serviceAccount:service-111111111111@gcp-sa-pubsub.iam.gserviceaccount.com"
      "secrets gcp-sa-secretmanager"   = "serviceAccount:service-111111111111@gcp-sa-secretmanager.iam.gserviceaccount.com"
      "storage compute-system"         = "serviceAccount:service-111111111111@compute-system.iam.gserviceaccount.com"
    }
    error_message = "Each key must belong to the agents of its purpose, and to nobody else."
  }

  assert {
    condition     = alltrue([for member in google_kms_crypto_key_iam_member.this : member.role == "roles/cloudkms.cryptoKeyEncrypterDecrypter"])
    error_message = "Agents must use keys, and not administer them."
  }
}

run "grants_are_on_the_key_of_their_purpose" {
  command = plan

  override_resource {
    target          = google_kms_crypto_key.this["data"]
    override_during = plan
    values          = { id = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/data" }
  }

  assert {
    condition     = [for grant, member in google_kms_crypto_key_iam_member.this : grant if endswith(member.crypto_key_id, "/data")] == ["data gcp-sa-cloud-sql"]
    error_message = "Only the agent of Cloud SQL must use the key of data."
  }

  assert {
    condition     = output.keys.data == "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/data"
    error_message = "Keys must be handed on by their ids."
  }
}
