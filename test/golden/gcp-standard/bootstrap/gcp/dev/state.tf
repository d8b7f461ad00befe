module "state" {
  source = "../../../modules/gcp/state"

  bucket  = "acme-platform-dev-tfstate-acme-dev-123456-europe-west1"
  name    = "acme-platform-dev"
  project = module.services.project
  region  = "europe-west1"

  access_logs = {}

  principals = []
}

output "state" {
  description = "Bucket and key of the states of this environment."
  value       = module.state
}
