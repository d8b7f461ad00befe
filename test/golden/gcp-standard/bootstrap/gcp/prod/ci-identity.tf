module "ci_identity" {
  source = "../../../modules/gcp/ci-identity"

  environment  = "prod"
  name         = "acme-platform-prod"
  project      = { id = "acme-prod-123456" }
  repository   = "acme/platform"
  services     = module.state.services
  state_bucket = module.state.bucket
}
