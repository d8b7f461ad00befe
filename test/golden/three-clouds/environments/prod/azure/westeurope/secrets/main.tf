module "secrets" {
  source = "../../../../../modules/azure/secrets"

  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "westeurope"

  log_retention_days   = 90
  officers             = {}
  recovery_window_days = 90
  rotation_days        = 90
  runner_cidrs         = []
  secrets              = {}
  tenant_id            = "55555555-6666-7777-8888-999999999999"
  vault_name           = "acme-platfor-kv-cdb8a91d"

  tags = local.tags
}
