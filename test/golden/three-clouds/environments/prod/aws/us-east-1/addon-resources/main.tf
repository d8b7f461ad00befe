module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  aws_load_balancer_controller = {}
  coredns = {
    replicas = 3
  }
  ebs_csi_driver = {}
  ingress = {
    tls = "tls13-only"
  }
  karpenter           = {}
  secrets_store       = {}
  snapshot_controller = {}
}
