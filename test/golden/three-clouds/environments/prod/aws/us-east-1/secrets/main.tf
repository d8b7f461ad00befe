module "secrets" {
  source = "../../../../../modules/aws/secrets"

  name   = "acme-platform-prod"
  region = "us-east-1"

  recovery_window_days = 30
  rotation_days        = 90
  secrets              = {}
  store                = "secrets-manager"
}
