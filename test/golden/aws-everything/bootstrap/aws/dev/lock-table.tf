module "lock_table" {
  source = "../../../modules/aws/state-lock-table"

  account_id  = "111111111111"
  kms_key_arn = module.state.kms_key_arn
  name        = "acme-platform-dev"
  project     = "acme-platform"
  table       = "acme-platform-dev-tflock"

  principals = []
}

output "lock_table" {
  description = "Table that the backends of this environment lock in."
  value       = module.lock_table
}
