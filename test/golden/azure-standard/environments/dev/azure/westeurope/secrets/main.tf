module "secrets" {
  source = "../../../../../modules/azure/secrets"

  name    = "acme-platform-dev"
  network = data.terraform_remote_state.network.outputs.network
  region  = "westeurope"

  log_retention_days = 30
  officers = {
    "44444444-4444-4444-8444-444444444444" = {
      id   = "44444444-4444-4444-8444-444444444444"
      type = "Group"
    }
  }
  recovery_window_days = 7
  rotation_days        = 90
  runner_cidrs         = ["203.0.113.0/24"]
  secrets              = {}
  tenant_id            = "99999999-9999-4999-8999-999999999999"
  vault_name           = "acme-platfor-kv-7380d31e"

  tags = local.tags
}
