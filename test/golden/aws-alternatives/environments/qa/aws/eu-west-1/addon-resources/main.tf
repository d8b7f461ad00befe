module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-qa"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  aws_load_balancer_controller = {}
  cert_manager                 = {}
  cluster_autoscaler           = {}
  coredns = {
    replicas = 3
  }
  dns = {
    certificate = false
    domain      = "qa.example.com"
    zone        = "Z0123456789ABCDEFGHIJ"
  }
  ebs_csi_driver = {}
  ingress = {
    tls = "tls13-only"
  }
  roles = {
    permissions_boundary = "arn:aws:iam::111111111111:policy/acme-qa-boundary"
  }
  secrets_store = {
    example = "example"
  }
  snapshot_controller = {}
}
