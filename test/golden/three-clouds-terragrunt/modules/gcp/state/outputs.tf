output "bucket" {
  description = "Name of the bucket, for backend.tf and the modules that grant access to it."
  value       = google_storage_bucket.this.name
}

output "kms_key_id" {
  description = "Key of the state, for whoever looks after keys."
  value       = google_kms_crypto_key.this.id
}
