module "cluster" {
  source = "../../../../../modules/aws/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-central-1"

  access_entries = {
    "333333333333/role/platform-admin" = {
      principal_arn = "arn:aws:iam::333333333333:role/platform-admin"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
    "333333333333/user/break-glass" = {
      principal_arn = "arn:aws:iam::333333333333:user/break-glass"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
    "ci/apply" = {
      principal_arn = "arn:aws:iam::333333333333:role/acme-platform-prod-ci-apply"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
    "ci/plan" = {
      principal_arn = "arn:aws:iam::333333333333:role/acme-platform-prod-ci-plan"
      policies      = ["AmazonEKSAdminViewPolicy"]
    }
  }
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 90
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "vpc-cni"
    prefix_delegation = true
  }
  roles = {
    permissions_boundary = "arn:aws:iam::333333333333:policy/acme-platform-prod-boundary"
  }
  service_cidr = "172.20.0.0/16"
}
