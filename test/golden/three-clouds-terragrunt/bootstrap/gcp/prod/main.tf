module "services" {
  source = "../../../modules/gcp/services"

  project = { id = "acme-prod-123456", number = "000000000000" }

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
