module "addon_resources" {
  source = "../../../../../modules/gcp/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-prod"
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  project = {
    id     = "acme-prod-123456"
    number = "333333333333"
  }

  cert_manager = {}
  dns = {
    certificate   = true
    domain        = "example.com"
    force_destroy = false
    zone          = "create"
  }
  external_dns = {
    policy = "upsert-only"
  }
  gateway = {
    tls = "tls13-only"
  }
  secrets_store = {}
}
