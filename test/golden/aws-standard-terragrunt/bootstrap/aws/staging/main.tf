module "state_access" {
  source = "../../../modules/aws/state-access"

  bucket         = "acme-platform-staging-tfstate-222222222222-eu-west-1"
  kms_key_arn    = module.state.kms_key_arn
  lock_table_arn = ""
  name           = "acme-platform-staging"
}
