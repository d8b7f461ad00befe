module "services" {
  source = "../../../modules/gcp/services"

  project = { id = "acme-dev-123456", number = "111111111111" }

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
