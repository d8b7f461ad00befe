module "addon_resources" {
  source = "../../../../../modules/azure/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-staging"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  cert_manager = {}
  dns = {
    domain = "staging.example.com"
    zone   = "create"
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

  tags = local.tags
}
