module "state_access" {
  source = "../../../modules/aws/state-access"

  bucket         = "acme-platform-dev-tfstate-111111111111-eu-west-1"
  kms_key_arn    = module.state.kms_key_arn
  lock_table_arn = "arn:aws:dynamodb:eu-west-1:111111111111:table/acme-platform-dev-tflock"
  name           = "acme-platform-dev"
}
