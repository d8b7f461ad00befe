module "state" {
  source = "../../../modules/aws/state"

  account_id = "111111111111"
  bucket     = "acme-platform-dev-tfstate-111111111111-eu-west-1"
  name       = "acme-platform-dev"
  project    = "acme-platform"

  principals = []
}

output "state" {
  description = "Bucket and key that the backends of this environment name."
  value       = module.state
}
