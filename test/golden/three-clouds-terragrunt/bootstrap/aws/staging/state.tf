module "state" {
  source = "../../../modules/aws/state"

  account_id = "222222222222"
  bucket     = "acme-platform-staging-tfstate-222222222222-us-east-1"
  name       = "acme-platform-staging"
  project    = "acme-platform"

  principals = []
}

output "state" {
  description = "Bucket and key that the backends of this environment name."
  value       = module.state
}
