module "addon_resources" {
  source = "../../../../../modules/gcp/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-dev"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  project = {
    id     = "acme-dev-123456"
    number = "111111111111"
  }

  cert_manager = {}
  dns = {
    certificate   = true
    domain        = "dev.example.com"
    force_destroy = true
    zone          = "create"
  }
  external_dns = {
    policy = "sync"
  }
  external_secrets = {}
  gateway = {
    tls = "tls13-only"
  }
}
