module "state" {
  source = "../../../modules/aws/state"

  account_id = "333333333333"
  bucket     = "acme-platform-prod-tfstate-333333333333-us-east-1"
  name       = "acme-platform-prod"
  project    = "acme-platform"

  principals = []
}

output "state" {
  description = "Bucket and key that the backends of this environment name."
  value       = module.state
}
