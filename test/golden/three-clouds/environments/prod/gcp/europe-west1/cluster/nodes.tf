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
      max = 6
      min = 3
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
        }
      }
      types = ["e2-standard-4"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 20
      min      = 3
      taints   = {}
      types    = ["e2-standard-4"]
    }
  }
}
