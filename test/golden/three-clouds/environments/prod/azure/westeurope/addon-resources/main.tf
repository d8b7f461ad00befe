module "addon_resources" {
  source = "../../../../../modules/azure/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-prod"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  gateway = {
    tls = "tls13-only"
  }
  secrets_store = {}

  tags = local.tags
}
