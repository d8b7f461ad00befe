module "cluster" {
  source = "../../../../../modules/aws/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  access_entries = {
    "ci/apply" = {
      principal_arn = "arn:aws:iam::333333333333:role/acme-prod-ci-apply"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
    "ci/plan" = {
      principal_arn = "arn:aws:iam::333333333333:role/acme-prod-ci-plan"
      policies      = ["AmazonEKSAdminViewPolicy"]
    }
  }
  endpoint = {
    public_cidrs = []
  }
  kubernetes_version = "1.35"
  logs = {
    retention_days = 90
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "cilium"
    prefix_delegation = true
  }
  roles = {
    permissions_boundary = "arn:aws:iam::333333333333:policy/acme-prod-boundary"
  }
  service_cidr = "172.20.0.0/16"
}
