output "ci_identity" {
  description = "Provider and service accounts for the variables of the pipeline."
  value       = module.ci_identity
}
