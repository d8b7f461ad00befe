module "access_logs" {
  source = "../../../modules/aws/state-access-logs"

  account_id = "000000000000"
  bucket     = module.state.bucket
  log_bucket = "acme-platform-staging-tfstate-4b2a288c-eu-west-1-logs"
}
