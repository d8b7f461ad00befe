output "bucket" {
  description = "Name of the bucket, for backend.tf and the modules that grant access to it."
  value       = google_storage_bucket.this.name
}

output "kms_key_id" {
  description = "Key of the state, for whoever looks after keys."
  value       = google_kms_crypto_key.this.id
}

output "services" {
  description = "Services of the components, known when they are switched on: for ci-identity, which gives rights on them."
  value       = var.services

  depends_on = [google_project_service.this]
}
