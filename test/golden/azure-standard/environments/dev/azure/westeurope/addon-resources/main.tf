module "addon_resources" {
  source = "../../../../../modules/azure/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-dev"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  cert_manager = {}
  dns = {
    domain = "dev.example.com"
    zone   = "create"
  }
  external_dns = {
    policy = "sync"
  }
  external_secrets = {}
  gateway = {
    tls = "tls13-only"
  }

  tags = local.tags
}
