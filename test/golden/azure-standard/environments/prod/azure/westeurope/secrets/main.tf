module "secrets" {
  source = "../../../../../modules/azure/secrets"

  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "westeurope"

  log_retention_days = 90
  officers = {
    "44444444-4444-4444-8444-444444444444" = {
      id   = "44444444-4444-4444-8444-444444444444"
      type = "Group"
    }
  }
  recovery_window_days = 90
  rotation_days        = 90
  runner_cidrs         = ["203.0.113.0/24"]
  secrets              = {}
  tenant_id            = "99999999-9999-4999-8999-999999999999"
  vault_name           = "acme-platfor-kv-3402e506"

  tags = local.tags
}
