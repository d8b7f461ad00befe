module "state" {
  source = "../../../modules/gcp/state"

  bucket  = "acme-platform-staging-tfstate-acme-staging-123456-europe-west1"
  name    = "acme-platform-staging"
  project = { id = "acme-staging-123456", number = "222222222222" }
  region  = "europe-west1"

  access_logs = {}

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
  ]
}

output "state" {
  description = "Bucket and key of the states of this environment."
  value       = module.state
}
