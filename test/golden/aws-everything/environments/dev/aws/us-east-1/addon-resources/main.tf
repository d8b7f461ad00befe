module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-dev"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  aws_load_balancer_controller = {}
  cert_manager                 = {}
  coredns = {
    replicas = 2
  }
  dns = {
    certificate = true
    domain      = "dev.example.com"
    zone        = "find"
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
    permissions_boundary = "arn:aws:iam::111111111111:policy/acme-platform-dev-boundary"
  }
  secrets_store = {
    example = "example"
  }
  snapshot_controller = {}
}
