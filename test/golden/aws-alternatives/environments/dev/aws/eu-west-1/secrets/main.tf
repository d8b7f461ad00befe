module "secrets" {
  source = "../../../../../modules/aws/secrets"

  name   = "acme-dev"
  region = "eu-west-1"

  recovery_window_days = 7
  rotation_days        = 90
  secrets              = {}
  store                = "ssm"
}
