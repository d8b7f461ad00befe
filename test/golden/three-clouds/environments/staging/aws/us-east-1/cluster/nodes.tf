module "nodes" {
  source = "../../../../../modules/aws/nodes"

  cluster = module.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-staging"
  network = data.terraform_remote_state.network.outputs.network
  region  = "us-east-1"

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  os              = "bottlerocket"
  pools = {
    system = {
      capacity = "ON_DEMAND"
      max      = 3
      min      = 2
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
      max      = 10
      min      = 2
      taints   = {}
      types    = ["m5.large"]
    }
  }
}
