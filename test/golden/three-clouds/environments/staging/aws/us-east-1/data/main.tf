module "data" {
  source = "../../../../../modules/aws/data"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  region  = "us-east-1"

  backup = {
    locked         = false
    retention_days = 14
    rules          = {}
  }
  database = {
    class       = "db.r6g.large"
    engine      = "postgres"
    multi_az    = false
    storage_gib = 100
    version     = "17"
  }
  deletion_protection = false
  log_retention_days  = 30
}
