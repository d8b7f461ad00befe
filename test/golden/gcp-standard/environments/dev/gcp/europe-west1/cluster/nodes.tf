module "nodes" {
  source = "../../../../../modules/gcp/nodes"

  cluster = module.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  network = data.terraform_remote_state.network.outputs.network

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  pools = {
    system = {
      max = 3
      min = 2
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
        }
      }
      types = ["e2-standard-2"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 5
      min      = 1
      taints   = {}
      types    = ["e2-standard-2"]
    }
    spot = {
      capacity = "SPOT"
      max      = 5
      min      = 0
      types    = ["e2-standard-2"]
    }
  }
}
