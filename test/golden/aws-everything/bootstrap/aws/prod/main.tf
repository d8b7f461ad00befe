module "state_access" {
  source = "../../../modules/aws/state-access"

  bucket         = "acme-platform-prod-tfstate-333333333333-eu-west-1"
  kms_key_arn    = module.state.kms_key_arn
  lock_table_arn = "arn:aws:dynamodb:eu-west-1:333333333333:table/acme-platform-prod-tflock"
  name           = "acme-platform-prod"
}
