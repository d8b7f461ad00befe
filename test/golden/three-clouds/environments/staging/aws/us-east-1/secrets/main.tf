module "secrets" {
  source = "../../../../../modules/aws/secrets"

  name   = "acme-platform-staging"
  region = "us-east-1"

  recovery_window_days = 7
  rotation_days        = 90
  secrets = {
    example = {
      description = "Shows how a pod mounts a secret."
      generation  = 1
    }
  }
  store = "secrets-manager"
}
