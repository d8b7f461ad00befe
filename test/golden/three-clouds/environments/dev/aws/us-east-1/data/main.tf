module "data" {
  source = "../../../../../modules/aws/data"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-dev"
  network = data.terraform_remote_state.network.outputs.network
  region  = "us-east-1"

  backup = {
    locked         = false
    retention_days = 7
    rules          = {}
  }
  database = {
    class       = "db.t4g.medium"
    engine      = "postgres"
    multi_az    = false
    storage_gib = 20
    version     = "17"
  }
  deletion_protection = false
  log_retention_days  = 7
}
