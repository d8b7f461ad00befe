module "nodes" {
  source = "../../../../../modules/aws/nodes"

  cluster = module.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-central-1"

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  os              = "bottlerocket"
  pools = {
    system = {
      capacity = "ON_DEMAND"
      max      = 6
      min      = 3
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
          value  = "true"
        }
      }
      types = ["m5.large"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 20
      min      = 3
      taints   = {}
      types    = ["m5.large"]
    }
    spot = {
      capacity = "SPOT"
      max      = 5
      min      = 0
      taints = {
        spot = {
          effect = "NO_SCHEDULE"
          value  = "true"
        }
      }
      types = ["m5.large", "m5a.large", "m6i.large", "m6a.large"]
    }
  }
  roles = {
    permissions_boundary = "arn:aws:iam::333333333333:policy/acme-platform-prod-boundary"
  }
}
