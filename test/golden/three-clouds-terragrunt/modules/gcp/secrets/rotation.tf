# Gets a message when a value is old: subscribe what replaces values, or tells people.
resource "google_pubsub_topic" "rotation" {
  kms_key_name = google_kms_crypto_key.this["secrets"].id
  name         = "${var.name}-${var.region}-rotation"
  project      = var.project.id

  message_storage_policy {
    allowed_persistence_regions = [var.region]
  }

  # Pub/Sub looks whether its agent may use the key.
  depends_on = [google_kms_crypto_key_iam_member.this]
}

resource "google_pubsub_topic_iam_member" "rotation" {
  member  = format(local.agent_format, "gcp-sa-secretmanager")
  project = var.project.id
  role    = "roles/pubsub.publisher"
  topic   = google_pubsub_topic.rotation.name
}
