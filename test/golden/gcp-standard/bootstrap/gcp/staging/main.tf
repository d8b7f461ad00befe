module "services" {
  source = "../../../modules/gcp/services"

  project = { id = "acme-staging-123456", number = "222222222222" }

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
