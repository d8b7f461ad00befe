module "state_access" {
  source = "../../../modules/aws/state-access"

  bucket         = "acme-platform-prod-tfstate-333333333333-us-east-1"
  kms_key_arn    = module.state.kms_key_arn
  lock_table_arn = ""
  name           = "acme-platform-prod"
}
