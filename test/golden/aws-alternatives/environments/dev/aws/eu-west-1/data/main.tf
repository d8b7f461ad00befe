module "data" {
  source = "../../../../../modules/aws/data"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-dev"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  backup = {
    locked         = false
    retention_days = 7
    rules          = {}
  }
  database = {
    class       = "db.t4g.medium"
    engine      = "mysql"
    multi_az    = false
    storage_gib = 20
    version     = "8.4"
  }
  deletion_protection = false
  log_retention_days  = 7
  roles = {
    permissions_boundary = "arn:aws:iam::111111111111:policy/acme-dev-boundary"
  }
}
