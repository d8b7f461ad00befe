module "state" {
  source = "../../../modules/gcp/state"

  bucket  = "acme-platform-dev-tfstate-acme-dev-123456-europe-west1"
  name    = "acme-platform-dev"
  project = { id = "acme-dev-123456", number = "111111111111" }
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
