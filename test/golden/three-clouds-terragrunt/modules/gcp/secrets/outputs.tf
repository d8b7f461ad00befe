output "keys" {
  description = "Ids of keys by purpose: cluster for Kubernetes secrets, data for databases, secrets for the store, storage for volumes. Known when their service agents may use them."
  value       = { for purpose, key in google_kms_crypto_key.this : purpose => key.id }

  depends_on = [google_kms_crypto_key_iam_member.this]
}

output "prefix" {
  description = "What the names of all secrets of the environment in this region start with, for the identities that may read them."
  value       = local.prefix
}

output "rotation_topic" {
  description = "Topic that gets a message for every value that is old, for what replaces values or tells people."
  value       = google_pubsub_topic.rotation.id
}

output "secrets" {
  description = "Id and name of each secret, for what mounts it into pods."
  value       = { for key, secret in google_secret_manager_secret.this : key => { id = secret.id, name = secret.secret_id } }
}

output "store" {
  description = "Where secrets are kept, for the drivers that read them: secret-manager."
  value       = "secret-manager"
}
