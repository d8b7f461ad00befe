module "data" {
  source = "../../../../../modules/aws/data"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "us-east-1"

  backup = {
    locked         = false
    retention_days = 35
    rules = {
      daily = {
        copy_regions   = []
        retention_days = 35
      }
    }
  }
  database = {
    class       = "db.r6g.large"
    engine      = "postgres"
    multi_az    = true
    storage_gib = 100
    version     = "17"
  }
  deletion_protection = true
  log_retention_days  = 90
}
