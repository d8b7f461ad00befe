module "addon_resources" {
  source = "../../../../../modules/azure/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-prod"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  cert_manager = {}
  dns = {
    domain = "example.com"
    zone   = "create"
  }
  external_dns = {
    policy = "upsert-only"
  }
  gateway = {
    tls = "tls13-only"
  }
  secrets_store = {}

  tags = local.tags
}
