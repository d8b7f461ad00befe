module "secrets" {
  source = "../../../../../modules/gcp/secrets"

  name   = "acme-platform-dev"
  region = "europe-west1"

  project = {
    id     = "acme-dev-123456"
    number = "111111111111"
  }

  deletion_protection  = false
  recovery_window_days = 7
  rotation_days        = 90
  secrets              = {}
}
