module "data_copy" {
  source = "../../../../../modules/azure/data-copy"

  name          = "acme-platform-prod"
  network       = data.terraform_remote_state.network.outputs.network
  region        = "northeurope"
  source_region = "westeurope"
  tenant_id     = "55555555-6666-7777-8888-999999999999"
  vault_name    = "acme-platfor-cp-f9f9a2d1"

  officers = {}

  runner_cidrs = []

  tags = local.tags
}
