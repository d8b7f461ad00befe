module "data_copy" {
  source = "../../../../../modules/azure/data-copy"

  name          = "acme-platform-prod"
  network       = data.terraform_remote_state.network.outputs.network
  region        = "northeurope"
  source_region = "westeurope"
  tenant_id     = "99999999-9999-4999-8999-999999999999"
  vault_name    = "acme-platfor-cp-63564d28"

  officers = {
    "44444444-4444-4444-8444-444444444444" = {
      id   = "44444444-4444-4444-8444-444444444444"
      type = "Group"
    }
  }

  runner_cidrs = ["203.0.113.0/24"]

  tags = local.tags
}
