module "ci_identity" {
  source = "../../../modules/gcp/ci-identity"

  environment  = "staging"
  name         = "acme-platform-staging"
  project      = module.services.project
  repository   = "acme/platform"
  services     = module.services.services
  state_bucket = module.state.bucket
}

output "ci_identity" {
  description = "Provider and service accounts for the variables of the pipeline."
  value       = module.ci_identity
}
