module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  aws_load_balancer_controller = {}
  cert_manager                 = {}
  coredns = {
    replicas = 3
  }
  dns = {
    certificate   = true
    domain        = "staging.example.com"
    force_destroy = true
    zone          = "create"
  }
  ebs_csi_driver = {}
  external_dns = {
    policy = "sync"
  }
  ingress = {
    tls = "tls13-only"
  }
  karpenter = {}
  roles = {
    permissions_boundary = "arn:aws:iam::000000000000:policy/acme-platform-staging-boundary"
  }
  secrets_store = {
    example = "example"
  }
  snapshot_controller = {}
}
