output "apply_account" {
  description = "Service account of the workflows that apply, for the variables of the GitHub environment with the environment's name."
  value       = google_service_account.this["apply"].email
}

output "plan_account" {
  description = "Service account of the workflows that plan, for the variables of the GitHub environment that ends in -plan."
  value       = google_service_account.this["plan"].email
}

output "provider" {
  description = "Full name of the identity provider, where workflows exchange GitHub's token."
  value       = google_iam_workload_identity_pool_provider.this.name
}
