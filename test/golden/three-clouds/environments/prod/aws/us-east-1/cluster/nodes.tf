module "nodes" {
  source = "../../../../../modules/aws/nodes"

  cluster = module.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "us-east-1"

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
  }
}
