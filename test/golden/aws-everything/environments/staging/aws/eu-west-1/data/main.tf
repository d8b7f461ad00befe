module "data" {
  source = "../../../../../modules/aws/data"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  backup = {
    locked         = true
    retention_days = 14
    rules = {
      daily = {
        copy_regions   = []
        retention_days = 14
      }
    }
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
  roles = {
    permissions_boundary = "arn:aws:iam::000000000000:policy/acme-platform-staging-boundary"
  }
}
