module "ci_identity" {
  source = "../../../modules/gcp/ci-identity"

  environment  = "dev"
  name         = "acme-platform-dev"
  project      = { id = "acme-dev-123456" }
  repository   = "acme/platform"
  services     = module.state.services
  state_bucket = module.state.bucket
}
