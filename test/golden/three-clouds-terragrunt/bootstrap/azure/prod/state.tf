module "state" {
  source = "../../../modules/azure/state"

  account_name               = "acmeplatformprtf98438937"
  administrator_principal_id = "00000000-0000-0000-0000-000000000000"
  container_name             = "tfstate"
  name                       = "acme-platform-prod"
  region                     = "westeurope"
  replication                = "GZRS"
  resource_group_name        = "acme-platform-prod-state"
  tenant_id                  = "55555555-6666-7777-8888-999999999999"
  vault_name                 = "acme-platfor-tf-98438937"

  runner_cidrs = []

  tags = local.tags
}

output "state" {
  description = "Account, container and key that the backends of this environment name."
  value       = module.state
}
