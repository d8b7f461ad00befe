module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-dev"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  cluster_autoscaler = {}
  coredns = {
    replicas = 2
  }
  ebs_csi_driver   = {}
  external_secrets = {}
  roles = {
    permissions_boundary = "arn:aws:iam::111111111111:policy/acme-dev-boundary"
  }
  snapshot_controller = {}
}
