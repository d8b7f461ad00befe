mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name    = "acme-prod"
  project = { id = "acme-prod", number = "111111111111" }
  region  = "europe-west1"

  secrets = {
    example     = { description = "Shows how a pod mounts a secret.", generation = 1 }
    payment-api = { description = "Key of the payment provider." }
  }
}

run "containers" {
  command = plan

  override_resource {
    target          = google_kms_crypto_key.this["secrets"]
    override_during = plan
    values          = { id = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/secrets" }
  }

  assert {
    condition     = { for key, secret in google_secret_manager_secret.this : key => secret.secret_id } == { example = "acme-prod-europe-west1-example", payment-api = "acme-prod-europe-west1-payment-api" }
    error_message = "Names must begin with the environment and the region."
  }

  assert {
    condition = alltrue([
      for secret in google_secret_manager_secret.this : [for replica in one(one(secret.replication).user_managed).replicas : [replica.location, one(replica.customer_managed_encryption).kms_key_name]] == [
        ["europe-west1", "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/secrets"],
      ]
    ])
    error_message = "Secrets must stay in the region, encrypted with the key of secrets."
  }

  assert {
    condition     = alltrue([for secret in google_secret_manager_secret.this : secret.deletion_protection && secret.version_destroy_ttl == "2592000s"])
    error_message = "Nobody must delete a secret by mistake, and a destroyed version must come back for 30 days unless somebody wants less."
  }

  assert {
    condition     = google_secret_manager_secret.this["payment-api"].annotations == tomap({ description = "Key of the payment provider. Its value counts as old after 90 days." })
    error_message = "Whoever looks at a secret must see when its value is old."
  }

  assert {
    condition     = output.prefix == "acme-prod-europe-west1-" && output.store == "secret-manager"
    error_message = "Readers must be told where to look."
  }

  assert {
    condition     = { for key, secret in output.secrets : key => secret.name } == { example = "acme-prod-europe-west1-example", payment-api = "acme-prod-europe-west1-payment-api" }
    error_message = "Readers must be told the names."
  }
}

run "old_values_are_told_of" {
  command = plan

  override_resource {
    target          = google_pubsub_topic.rotation
    override_during = plan
    values          = { id = "projects/acme-prod/topics/acme-prod-europe-west1-rotation" }
  }

  assert {
    condition     = google_pubsub_topic.rotation.name == "acme-prod-europe-west1-rotation" && google_pubsub_topic.rotation.kms_key_name == google_kms_crypto_key.this["secrets"].id && one(google_pubsub_topic.rotation.message_storage_policy).allowed_persistence_regions == toset(["europe-west1"])
    error_message = "Messages must stay in the region, encrypted with the key of secrets."
  }

  assert {
    condition     = google_pubsub_topic_iam_member.rotation.role == "roles/pubsub.publisher" && google_pubsub_topic_iam_member.rotation.member == "serviceAccount:service-111111111111@gcp-sa-secretmanager.iam.gserviceaccount.com" && google_pubsub_topic_iam_member.rotation.topic == "acme-prod-europe-west1-rotation"
    error_message = "Secret Manager must be able to send them."
  }

  assert {
    condition     = alltrue([for secret in google_secret_manager_secret.this : one(secret.rotation).rotation_period == "7776000s" && one(secret.topics).name == "projects/acme-prod/topics/acme-prod-europe-west1-rotation"])
    error_message = "Every secret must send one every 90 days."
  }

  assert {
    condition     = alltrue([for secret in google_secret_manager_secret.this : timecmp(one(secret.rotation).next_rotation_time, timeadd(plantimestamp(), "2159h")) == 1])
    error_message = "The first one must come after as many days."
  }

  assert {
    condition     = output.rotation_topic == "projects/acme-prod/topics/acme-prod-europe-west1-rotation"
    error_message = "Whoever replaces values must find the topic."
  }
}

run "values_are_written_and_never_kept" {
  command = plan

  variables {
    deletion_protection  = false
    recovery_window_days = 7
    rotation_days        = 30

    secrets = {
      example     = { description = "Shows how a pod mounts a secret.", generation = 4 }
      payment-api = { description = "Key of the payment provider." }
    }
  }

  assert {
    condition     = { for key, value in google_secret_manager_secret_version.generated : key => value.secret_data_wo_version } == { example = "4" }
    error_message = "Only a secret with a generation must get a value, and a new one with each generation."
  }

  assert {
    condition     = alltrue([for value in google_secret_manager_secret_version.generated : value.secret_data_wo == null && value.secret_data == null])
    error_message = "No plan must hold a value."
  }

  assert {
    condition     = alltrue([for secret in google_secret_manager_secret.this : !secret.deletion_protection && secret.version_destroy_ttl == "604800s"])
    error_message = "The recovery window and the protection must be those that were asked for."
  }

  assert {
    condition     = alltrue([for secret in google_secret_manager_secret.this : endswith(secret.annotations.description, "after 30 days.") && one(secret.rotation).rotation_period == "2592000s"])
    error_message = "The age must be the one that was asked for."
  }
}

run "nothing_asked_for" {
  command = plan

  variables {
    secrets = {}
  }

  assert {
    condition     = length(google_secret_manager_secret.this) + length(google_secret_manager_secret_version.generated) + length(output.secrets) == 0
    error_message = "Without secrets there must be keys only, and the topic."
  }
}
