module "state" {
  source = "../../../modules/aws/state"

  account_id = "000000000000"
  bucket     = "acme-platform-dev-tfstate-c8ea637a-eu-west-1"
  name       = "acme-platform-dev"
  project    = "acme-platform"

  principals = []
}

output "state" {
  description = "Bucket and key that the backends of this environment name."
  value       = module.state
}
