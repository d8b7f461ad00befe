module "access_logs" {
  source = "../../../modules/aws/state-access-logs"

  account_id = "333333333333"
  bucket     = module.state.bucket
  log_bucket = "acme-platform-prod-tfstate-333333333333-eu-west-1-logs"
}
