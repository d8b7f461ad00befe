module "cluster" {
  source = "../../../../../modules/gcp/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  region  = "europe-west1"

  access_entries = {
    "platform@example.com" = {
      member = "group:platform@example.com"
      roles  = ["admin"]
    }
  }
  deletion_protection = false
  endpoint = {
    public_cidrs = []
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 30
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  options = {
    binary_authorization = true
    node_local_dns       = false
    scale_down           = "balanced"
    secret_manager       = true
  }
  project = {
    id     = "acme-staging-123456"
    number = "222222222222"
  }
}
