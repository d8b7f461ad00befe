module "addon_resources" {
  source = "../../../../../modules/aws/addon-resources"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  name    = "acme-prod"
  network = data.terraform_remote_state.network.outputs.network
  secrets = data.terraform_remote_state.secrets.outputs.secrets

  aws_load_balancer_controller = {}
  cluster_autoscaler           = {}
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
  external_secrets = {}
  ingress = {
    tls = "tls12+13"
  }
  roles = {
    permissions_boundary = "arn:aws:iam::333333333333:policy/acme-prod-boundary"
  }
  snapshot_controller = {}
}
