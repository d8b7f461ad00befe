module "secrets" {
  source = "../../../../../modules/gcp/secrets"

  name   = "acme-platform-prod"
  region = "europe-west1"

  project = {
    id     = "acme-prod-123456"
    number = "000000000000"
  }

  deletion_protection  = true
  recovery_window_days = 30
  rotation_days        = 90
  secrets              = {}
}
