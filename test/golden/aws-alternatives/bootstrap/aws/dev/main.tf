module "state_access" {
  source = "../../../modules/aws/state-access"

  bucket         = "acme-shared-tfstate"
  kms_key_arn    = "arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  lock_table_arn = "arn:aws:dynamodb:eu-west-1:111111111111:table/acme-shared-tflock"
  name           = "acme-dev"
}
