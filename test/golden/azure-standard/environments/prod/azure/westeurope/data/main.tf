module "data" {
  source = "../../../../../modules/azure/data"

  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "westeurope"

  keys = {
    copy = module.data_copy.copy
    data = data.terraform_remote_state.secrets.outputs.secrets.keys.data
  }

  backup = {
    locked               = false
    retention_days       = 35
    vault_retention_days = 35
  }
  database = {
    class       = "GP_Standard_D2ds_v5"
    engine      = "postgres"
    multi_az    = true
    storage_gib = 128
    version     = "18"
  }
  deletion_protection = true
  log_retention_days  = 90
  server_name         = "acme-platform-prod-db-5ec30764"
  tenant_id           = "99999999-9999-4999-8999-999999999999"

  tags = local.tags
}
