module "cluster" {
  source = "../../../../../modules/aws/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-dev"
  network = data.terraform_remote_state.network.outputs.network
  region  = "us-east-1"

  access_entries = {
    "000000000000/role/cluster-admin-placeholder" = {
      principal_arn = "arn:aws:iam::000000000000:role/cluster-admin-placeholder"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
  }
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 7
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "vpc-cni"
    prefix_delegation = true
  }
  service_cidr = "172.20.0.0/16"
}
