module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  aws_load_balancer_controller = {}
  cert_manager                 = {}
  coredns = {
    replicas = 3
  }
  dns = {
    certificate   = true
    domain        = "example.com"
    force_destroy = false
    zone          = "create"
  }
  ebs_csi_driver = {}
  external_dns = {
    policy = "upsert-only"
  }
  ingress = {
    tls = "tls13-only"
  }
  karpenter = {}
  roles = {
    permissions_boundary = "arn:aws:iam::333333333333:policy/acme-platform-prod-boundary"
  }
  secrets_store       = {}
  snapshot_controller = {}
}
