module "cluster" {
  source = "../../../../../modules/aws/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  access_entries = {
    "222222222222/role/platform-admin" = {
      principal_arn = "arn:aws:iam::222222222222:role/platform-admin"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
  }
  endpoint = {
    public_cidrs = []
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 30
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "vpc-cni"
    prefix_delegation = true
  }
  service_cidr = "172.20.0.0/16"
}
