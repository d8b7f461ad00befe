module "secrets" {
  source = "../../../../../modules/gcp/secrets"

  name   = "acme-platform-staging"
  region = "europe-west1"

  project = {
    id     = "acme-staging-123456"
    number = "222222222222"
  }

  deletion_protection  = false
  recovery_window_days = 7
  rotation_days        = 90
  secrets = {
    example = {
      description = "Shows how a pod mounts a secret."
      generation  = 1
    }
  }
}
