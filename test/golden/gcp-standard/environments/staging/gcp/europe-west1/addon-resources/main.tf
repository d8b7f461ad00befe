module "addon_resources" {
  source = "../../../../../modules/gcp/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-staging"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  project = {
    id     = "acme-staging-123456"
    number = "222222222222"
  }

  cert_manager = {}
  dns = {
    certificate   = true
    domain        = "staging.example.com"
    force_destroy = true
    zone          = "create"
  }
  external_dns = {
    policy = "sync"
  }
  gateway = {
    tls = "tls13-only"
  }
  secrets_store = {
    example = "example"
  }
}
