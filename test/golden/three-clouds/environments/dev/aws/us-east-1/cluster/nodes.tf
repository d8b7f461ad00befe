module "nodes" {
  source = "../../../../../modules/aws/nodes"

  cluster = module.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-dev"
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
      types = ["t3.medium"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 5
      min      = 1
      taints   = {}
      types    = ["t3.large"]
    }
  }
}
