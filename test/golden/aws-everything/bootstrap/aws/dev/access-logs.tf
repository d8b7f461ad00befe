module "access_logs" {
  source = "../../../modules/aws/state-access-logs"

  account_id = "111111111111"
  bucket     = module.state.bucket
  log_bucket = "acme-platform-dev-tfstate-111111111111-eu-west-1-logs"
}
