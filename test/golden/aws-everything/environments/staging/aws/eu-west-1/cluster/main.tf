module "cluster" {
  source = "../../../../../modules/aws/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  access_entries = {
    "ci/apply" = {
      principal_arn = "arn:aws:iam::000000000000:role/acme-platform-staging-ci-apply"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
    "ci/plan" = {
      principal_arn = "arn:aws:iam::000000000000:role/acme-platform-staging-ci-plan"
      policies      = ["AmazonEKSAdminViewPolicy"]
    }
  }
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
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
  roles = {
    permissions_boundary = "arn:aws:iam::000000000000:policy/acme-platform-staging-boundary"
  }
  service_cidr = "172.20.0.0/16"
}
