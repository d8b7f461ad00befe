module "state" {
  source = "../../../modules/gcp/state"

  bucket  = "acme-platform-prod-tfstate-acme-prod-123456-europe-west1"
  name    = "acme-platform-prod"
  project = module.services.project
  region  = "europe-west1"

  access_logs = {
    requests = {
      retention_days = 365
    }
  }

  principals = []
}

output "state" {
  description = "Bucket and key of the states of this environment."
  value       = module.state
}
