module "cluster" {
  source = "../../../../../modules/aws/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-qa"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  access_entries = {
    "ci/apply" = {
      principal_arn = "arn:aws:iam::111111111111:role/acme-qa-ci-apply"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
    "ci/plan" = {
      principal_arn = "arn:aws:iam::111111111111:role/acme-qa-ci-plan"
      policies      = ["AmazonEKSAdminViewPolicy"]
    }
  }
  endpoint = {
    public_cidrs = []
  }
  kubernetes_version = "1.35"
  logs = {
    retention_days = 30
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "vpc-cni"
    prefix_delegation = false
  }
  roles = {
    permissions_boundary = "arn:aws:iam::111111111111:policy/acme-qa-boundary"
  }
  service_cidr = "172.20.0.0/16"
}
