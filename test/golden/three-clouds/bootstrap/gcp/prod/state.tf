module "state" {
  source = "../../../modules/gcp/state"

  bucket  = "acme-platform-prod-tfstate-acme-prod-123456-europe-west1"
  name    = "acme-platform-prod"
  project = { id = "acme-prod-123456", number = "000000000000" }
  region  = "europe-west1"

  access_logs = {
    requests = {
      retention_days = 365
    }
  }

  principals = []

  services = [
    "certificatemanager",
    "cloudkms",
    "compute",
    "container",
    "dns",
    "iam",
    "logging",
    "pubsub",
    "secretmanager",
    "servicenetworking",
    "sqladmin",
  ]
}

output "state" {
  description = "Bucket and key of the states of this environment."
  value       = module.state
}
