module "ci_identity" {
  source = "../../../modules/gcp/ci-identity"

  environment  = "staging"
  name         = "acme-platform-staging"
  project      = { id = "acme-staging-123456" }
  repository   = "acme/platform"
  services     = module.state.services
  state_bucket = module.state.bucket
}
