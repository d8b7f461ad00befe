module "state" {
  source = "../../../modules/aws/state"

  account_id = "111111111111"
  bucket     = "acme-qa-tfstate-111111111111-eu-west-1"
  name       = "acme-qa"
  project    = "acme"

  principals = []
}

output "state" {
  description = "Bucket and key that the backends of this environment name."
  value       = module.state
}
