module "lock_table" {
  source = "../../../modules/aws/state-lock-table"

  account_id  = "000000000000"
  kms_key_arn = module.state.kms_key_arn
  name        = "acme-platform-staging"
  project     = "acme-platform"
  table       = "acme-platform-staging-tflock"

  principals = []
}

output "lock_table" {
  description = "Table that the backends of this environment lock in."
  value       = module.lock_table
}
