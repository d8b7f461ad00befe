module "data" {
  source = "../../../../../modules/gcp/data"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "europe-west1"

  project = {
    id = "acme-prod-123456"
  }

  labels = {
    component   = "data"
    cost-center = "platform"
    environment = "prod"
    managed-by  = "terraform"
    owner       = "platform"
    project     = "acme-platform"
  }

  admins = []
  backup = {
    retention_days = 35
  }
  database = {
    class       = "db-custom-2-8192"
    engine      = "postgres"
    multi_az    = true
    storage_gib = 100
    version     = "18"
  }
  deletion_protection = true
  log_retention_days  = 90
}
