module "cluster" {
  source = "../../../../../modules/gcp/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "europe-west1"

  access_entries = {
    "cluster-admin-placeholder@example.com" = {
      member = "group:cluster-admin-placeholder@example.com"
      roles  = ["admin"]
    }
  }
  deletion_protection = true
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 90
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  options = {
    binary_authorization = true
    node_local_dns       = false
    scale_down           = "conservative"
    secret_manager       = true
  }
  project = {
    id     = "acme-prod-123456"
    number = "000000000000"
  }
}
