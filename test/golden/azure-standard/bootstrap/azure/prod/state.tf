module "state" {
  source = "../../../modules/azure/state"

  account_name               = "acmeplatformprtf90da0a19"
  administrator_principal_id = "44444444-4444-4444-8444-444444444444"
  container_name             = "tfstate"
  name                       = "acme-platform-prod"
  region                     = "westeurope"
  replication                = "GZRS"
  resource_group_name        = "acme-platform-prod-state"
  tenant_id                  = "99999999-9999-4999-8999-999999999999"
  vault_name                 = "acme-platfor-tf-90da0a19"

  runner_cidrs = ["203.0.113.0/24"]

  tags = local.tags
}

output "state" {
  description = "Account, container and key that the backends of this environment name."
  value       = module.state
}
