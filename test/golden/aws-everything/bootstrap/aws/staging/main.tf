module "state_access" {
  source = "../../../modules/aws/state-access"

  bucket         = "acme-platform-staging-tfstate-4b2a288c-eu-west-1"
  kms_key_arn    = module.state.kms_key_arn
  lock_table_arn = "arn:aws:dynamodb:eu-west-1:000000000000:table/acme-platform-staging-tflock"
  name           = "acme-platform-staging"
}
